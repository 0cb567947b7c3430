import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Thrown when a request cannot be answered as asked: becomes a problem reply with the status, code and sentence. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: ContentfulStatusCode;
  /** Stable; callers may switch on it. */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    options: ErrorOptions & { readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message, options);
    this.status = status;
    this.code = code;
    this.headers = options.headers ?? {};
  }
}

/** The error for an address under which there is nothing. */
export function notFound(what: string): RequestError {
  return new RequestError(404, 'not_found', `There is no ${what} here.`);
}
