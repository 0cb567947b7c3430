import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { constants, createGzip } from 'node:zlib';
import type { Context } from 'hono';
import { goesOnUntil } from './when-answered.ts';

/** JSON, one value a line, each sent as soon as it is known. */
export const ndjson = 'application/x-ndjson';

/** Whether the caller asks for lines rather than for one answer. */
export function wantsLines(c: Context): boolean {
  return c.req.header('accept')?.includes(ndjson) ?? false;
}

/**
 * An answer in lines. What goes wrong before the first line is thrown, as for any other answer; what goes wrong later is
 * the last line.
 *
 * @param toLastLine what to tell of an error
 */
export async function streamLines(
  c: Context,
  values: AsyncGenerator<object>,
  toLastLine: (error: unknown) => object,
): Promise<Response> {
  const first = await values.next();
  const zips = c.req.header('accept-encoding')?.includes('gzip') ?? false;
  // A line leaves at once: the compressor must not wait for more, and the next is asked for when this one is through.
  const oneByOne = { writableHighWaterMark: 1 };
  const through = zips
    ? createGzip({ flush: constants.Z_SYNC_FLUSH, ...oneByOne })
    : new PassThrough(oneByOne);
  // Rejected when the caller goes away, which ends the work, too.
  goesOnUntil(
    c,
    pipeline(toLines(first, values, toLastLine), through).catch(() => undefined),
  );
  return c.body(Readable.toWeb(through) as ReadableStream, 200, {
    'content-type': ndjson,
    'cache-control': 'no-store',
    vary: 'Accept, Accept-Encoding',
    ...(zips && { 'content-encoding': 'gzip' }),
  });
}

async function* toLines(
  first: IteratorResult<object>,
  values: AsyncGenerator<object>,
  toLastLine: (error: unknown) => object,
): AsyncGenerator<Buffer> {
  if (first.done) return;
  yield toLine(first.value);
  // What comes next may hold up this thread: the line goes out to the network first.
  await setImmediate();
  try {
    for await (const value of values) yield toLine(value);
  } catch (error) {
    yield toLine(toLastLine(error));
  }
}

function toLine(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
