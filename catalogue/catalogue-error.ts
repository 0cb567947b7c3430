/** Why the catalogue could not be opened or changed; stable, callers may switch on it. */
export type CatalogueErrorCode =
  | 'data_folder_not_writable'
  | 'catalogue_newer'
  | 'catalogue_damaged'
  | 'catalogue_busy'
  | 'invalid_store'
  | 'unknown_store'
  | 'unknown_product'
  | 'invalid_product';

/** Thrown when the catalogue cannot do what was asked; the message says what mends it. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly code: CatalogueErrorCode;

  constructor(code: CatalogueErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
