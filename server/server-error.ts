/** Why the server could not start; stable, callers may switch on it. */
export type ServerErrorCode =
  | 'token_required'
  | 'address_in_use'
  | 'address_not_available'
  | 'port_not_allowed';

/** Thrown when the server cannot start; the message says what mends it. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly code: ServerErrorCode;

  constructor(code: ServerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
