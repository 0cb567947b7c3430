import { checkFormat } from './check-format.ts';
import { sharp } from './open-sharp.ts';
import type { Photo } from './photo.ts';
import { PhotoError } from './photo-error.ts';
import { checkByteCount, readBytes } from './read-bytes.ts';

export interface ReadPhotoOptions {
  /** Longest file, bytes (inclusive): stops an upload from filling memory. Default 25 MB. */
  readonly maxBytes?: number;
  /**
   * Most pixels (inclusive), known from the header before anything is decoded: a file of some hundred kilobytes can
   * declare 30,000 × 30,000 pixels and make the decoder allocate gigabytes. Default 50 million.
   */
  readonly maxPixels?: number;
}

/**
 * Decodes a photo: upright by its EXIF orientation, in sRGB, 8 bits a channel, transparency laid on white; of an
 * animation the first picture.
 *
 * @param source path of a file, or the file's bytes
 * @throws {PhotoError} saying why the file is not a usable photo
 */
export async function readPhoto(source: string | Uint8Array, options: ReadPhotoOptions = {}): Promise<Photo> {
  const { maxBytes = 25_000_000, maxPixels = 50_000_000 } = options;
  const name = typeof source === 'string' ? source : 'the photo';
  const bytes = typeof source === 'string' ? await readBytes(source, maxBytes) : source;
  checkByteCount(bytes.byteLength, maxBytes, name);
  await checkFormat(bytes, name);
  await checkPixelCount(bytes, maxPixels, name);
  return decode(bytes, maxPixels, name);
}

async function checkPixelCount(bytes: Uint8Array, maxPixels: number, name: string): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause) =>
      fail('damaged_image', `Expected a whole photo for ${name}: ${firstLine(cause)}`, cause),
    );
  if (width * height <= maxPixels) return;
  fail(
    'too_many_pixels',
    `Expected at most ${maxPixels} pixels for ${name} but received ${width} × ${height}`,
  );
}

async function decode(bytes: Uint8Array, maxPixels: number, name: string): Promise<Photo> {
  // 'error' refuses truncated files; 'warning' would refuse many sound photos with odd metadata as well.
  const { data, info } = await sharp(bytes, {
    failOn: 'error',
    limitInputPixels: maxPixels,
    autoOrient: true,
  })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause) =>
      fail('damaged_image', `Expected a whole photo for ${name}: ${firstLine(cause)}`, cause),
    );
  if (info.channels !== 3)
    fail('damaged_image', `Expected three channels for ${name} but received ${info.channels}`);
  return { width: info.width, height: info.height, pixels: data };
}

function fail(code: PhotoError['code'], message: string, cause?: unknown): never {
  throw new PhotoError(code, message, { cause });
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
