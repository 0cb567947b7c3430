/** Why an index could not be used; stable, callers may switch on it. */
export type IndexErrorCode =
  | 'vector_invalid'
  | 'index_missing'
  | 'index_damaged'
  | 'index_of_other_embedder'
  | 'index_not_saved'
  | 'index_closed';

/** Thrown when an index cannot be used; it can always be made again from the catalogue: `lookalike index`. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  readonly code: IndexErrorCode;

  constructor(code: IndexErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
