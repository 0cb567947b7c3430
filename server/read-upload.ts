import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { invalidRequest } from './open-api.ts';
import type { FetchPhoto } from './parts.ts';
import { RequestError } from './request-error.ts';

/** A photo that came with a request, and the request's other fields. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly fields: Readonly<Record<string, unknown>>;
}

const urlBody = z.looseObject({ url: z.url({ protocol: /^https?$/ }).max(2000) });

/**
 * The photo of a multipart form (`photo`), or of JSON with its address (`url`).
 *
 * @throws {RequestError} missing_photo, invalid_request, unsupported_media_type, or why the address gave no photo
 */
export async function readUpload(c: Context, fetchPhoto: FetchPhoto): Promise<Upload> {
  const kind = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (kind === 'multipart/form-data') return readForm(c);
  if (kind === 'application/json') return readAddress(c, fetchPhoto);
  throw new RequestError(
    415,
    'unsupported_media_type',
    'Send the photo as multipart/form-data in the field photo, or its address as JSON in the field url.',
  );
}

async function readForm(c: Context): Promise<Upload> {
  const { photo, ...fields } = await c.req.parseBody().catch(unreadable);
  if (!(photo instanceof File)) throw missingPhoto();
  return { bytes: new Uint8Array(await photo.arrayBuffer()), fields };
}

async function readAddress(c: Context, fetchPhoto: FetchPhoto): Promise<Upload> {
  const { data, error } = urlBody.safeParse(await c.req.json().catch(unreadable));
  if (error) throw invalidRequest(error);
  const { url, ...fields } = data;
  return { bytes: await fetchGivenPhoto(fetchPhoto, url, c.req.raw.signal), fields };
}

function unreadable(cause: unknown): never {
  // Too long a body may come to light only here, while it is read.
  if (cause instanceof RequestError) throw cause;
  throw new RequestError(
    400,
    'invalid_request',
    'The body could not be read: it is cut short or not what its Content-Type says.',
    {
      cause,
    },
  );
}

function missingPhoto(): RequestError {
  return new RequestError(400, 'missing_photo', 'There is no photo: send one as a file in the field photo.');
}

/**
 * The bytes under an address that a stranger gave.
 *
 * @throws {RequestError} upload_too_large, or 422 with the reason's code (`blocked_address`, `timeout`, `http_404`, …)
 */
export async function fetchGivenPhoto(
  fetchPhoto: FetchPhoto,
  url: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return fetchPhoto(url, { signal }).catch(notFetched);
}

/** The sentence is our own: what a name resolved to inside this network is no stranger's business. */
function notFetched(cause: unknown): never {
  if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) throw cause;
  if (cause.code === 'too_large')
    throw new RequestError(
      413,
      'upload_too_large',
      'The photo there is larger than 25 MB: use a smaller one.',
      { cause },
    );
  throw new RequestError(
    422,
    cause.code,
    'No photo could be fetched from that address: save it and send the file.',
    { cause },
  );
}
