import type { Context, MiddlewareHandler } from 'hono';
import type { RequestError } from '../request-error.ts';

/** A body up to this long is read to its end before it is refused, bytes; of a longer one the line is cut. */
const mostDrained = 100_000_000;

/**
 * Refuses bodies that are too long: they would fill the memory, in which forms are held whole. What is too long is read
 * and dropped before the answer, because many clients look for one only when they have sent everything.
 *
 * @param maxBytes inclusive
 * @param tooLong makes the error that refuses
 */
export function limitBody(maxBytes: number, tooLong: () => RequestError): MiddlewareHandler {
  return async (c, next) => {
    const { body, headers } = c.req.raw;
    if (body === null) return next();
    const length = headers.has('transfer-encoding') ? null : headers.get('content-length');
    if (length === null) return keepWithin(c, body, maxBytes, tooLong).then(next);
    if (Number(length) <= maxBytes) return next();
    if (Number(length) <= mostDrained) await readAtMost(body, 0);
    throw tooLong();
  };
}

/** Without a length, only reading tells. */
async function keepWithin(
  c: Context,
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  tooLong: () => RequestError,
) {
  const whole = await readAtMost(body, maxBytes);
  if (whole === null) throw tooLong();
  c.req.raw = new Request(c.req.raw, { body: whole });
}

/** The bytes of a body; null when there are more than `maxBytes`, and then what follows is dropped. */
async function readAtMost(body: ReadableStream<Uint8Array>, maxBytes: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (length > mostDrained) break;
  }
  return length > maxBytes ? null : new Uint8Array(Buffer.concat(chunks));
}
