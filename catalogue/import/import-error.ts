/** Thrown when an import cannot begin: the path is not what its format says. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: 'import_not_found' | 'import_empty' | 'import_malformed';

  constructor(code: ImportError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
