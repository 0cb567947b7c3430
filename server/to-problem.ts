import { STATUS_CODES } from 'node:http';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { PhotoError, type PhotoErrorCode } from '../photo/photo-error.ts';
import type { ProblemReply } from './replies.ts';
import { RequestError } from './request-error.ts';

const photoProblems: Readonly<
  Record<PhotoErrorCode, readonly [ContentfulStatusCode, code: string, detail: string]>
> = {
  file_not_found: [404, 'not_found', 'There is no such photo.'],
  empty_file: [422, 'empty_file', 'The photo is empty: choose it again.'],
  not_an_image: [415, 'not_an_image', 'This is not a photo: send a JPEG, PNG, WebP or AVIF file.'],
  unsupported_format: [
    415,
    'unsupported_format',
    'This kind of picture cannot be read here: save it as JPEG, PNG, WebP or AVIF and send that.',
  ],
  damaged_image: [
    422,
    'damaged_image',
    'The photo is damaged or cut short: send it again, or another copy of it.',
  ],
  too_many_pixels: [413, 'too_many_pixels', 'The photo has more than 50 million pixels: send a smaller one.'],
  file_too_large: [413, 'upload_too_large', 'The photo is larger than 25 MB: send a smaller one.'],
};

/** What to tell the caller of an error; of a bug, which goes into the log, only that there was one. */
export function explain(error: unknown, log: Logger, requestId: string | undefined): RequestError {
  const known = toRequestError(error);
  if (known) return known;
  log.error({ err: error, id: requestId }, 'bug');
  return new RequestError(500, 'internal_error', 'Something went wrong here; the log says what.');
}

/** What to tell the caller of an error; null for a bug. */
export function toRequestError(error: unknown): RequestError | null {
  if (error instanceof RequestError) return error;
  if (error instanceof PhotoError) {
    const [status, code, detail] = photoProblems[error.code];
    return new RequestError(status, code, detail, { cause: error });
  }
  if (error instanceof HTTPException && error.status < 500) return fromFramework(error);
  return null;
}

/** Thrown by the framework itself: JSON or a form that cannot be parsed. */
function fromFramework(error: HTTPException): RequestError {
  return new RequestError(
    error.status as ContentfulStatusCode,
    'invalid_request',
    'The request could not be read: its body does not fit its Content-Type.',
    { cause: error },
  );
}

/** An RFC 9457 body. */
export function toProblem(error: RequestError, requestId: string | undefined): ProblemReply {
  return {
    type: 'about:blank',
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    detail: error.message,
    code: error.code,
    ...(requestId === undefined ? {} : { requestId }),
  };
}
