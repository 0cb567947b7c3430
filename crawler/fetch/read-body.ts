import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { SkipPageError } from './crawl-error.ts';

interface BodyOptions {
  /** The `Content-Encoding` header. */
  readonly encoding: string;
  /** Most bytes of the unpacked body: stops small bodies that unpack into gigabytes. */
  readonly maxBytes: number;
  /** Whether a longer body is cut instead of refused. */
  readonly mayCut?: boolean;
  readonly url: string;
}

/**
 * A response's bytes, unpacked.
 *
 * @throws {SkipPageError} `too_large`, or `truncated` when the body ends early or does not unpack
 */
export async function readBody(
  body: Readable,
  { encoding, maxBytes, mayCut = false, url }: BodyOptions,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of unpack(body, encoding)) {
      size += (chunk as Uint8Array).length;
      chunks.push(chunk as Uint8Array);
      if (size <= maxBytes) continue;
      if (mayCut) break;
      throw tooLarge(url, maxBytes);
    }
  } catch (cause) {
    if (cause instanceof SkipPageError || isAbort(cause)) throw cause;
    throw new SkipPageError('truncated', `Expected a whole response from ${url}`, {
      url,
      mayRetry: true,
      cause,
    });
  } finally {
    // Of a packed body, only the unpacker has ended: the connection would stay open, and whoever closes the client would wait for it.
    body.destroy();
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

function unpack(body: Readable, encoding: string): Readable {
  const unpacker = toUnpacker(encoding);
  if (unpacker === null) return body;
  body.on('error', (error) => unpacker.destroy(error));
  return body.pipe(unpacker);
}

function toUnpacker(encoding: string) {
  if (/gzip/i.test(encoding)) return createGunzip();
  if (/\bbr\b/i.test(encoding)) return createBrotliDecompress();
  return /deflate/i.test(encoding) ? createInflate() : null;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

/** The answer to a body that is larger than allowed, by its own word or in fact. */
export function tooLarge(url: string, maxBytes: number): SkipPageError {
  return new SkipPageError('too_large', `Expected at most ${maxBytes} bytes from ${url}`, { url });
}
