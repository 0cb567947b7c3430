import type { Photo } from './photo.ts';
import { toSharp } from './to-sharp.ts';

export interface EncodeOptions {
  /** 1 (small) to 100 (faithful). */
  readonly quality?: number;
}

/** The bytes of a JPEG file; default quality 85. */
export async function toJpeg(photo: Photo, { quality = 85 }: EncodeOptions = {}): Promise<Uint8Array> {
  return toSharp(photo).jpeg({ quality, mozjpeg: false }).toBuffer();
}

/** The bytes of a WebP file; default quality 80. */
export async function toWebp(photo: Photo, { quality = 80 }: EncodeOptions = {}): Promise<Uint8Array> {
  return toSharp(photo).webp({ quality }).toBuffer();
}

/** The bytes of a PNG file: every pixel kept. */
export async function toPng(photo: Photo): Promise<Uint8Array> {
  return toSharp(photo).png().toBuffer();
}

/**
 * The bytes of a small WebP picture of the same shape.
 *
 * @param options.width pixels; a narrower photo keeps its own width
 */
export async function toThumbnail(
  photo: Photo,
  { width, quality = 80 }: EncodeOptions & { readonly width: number },
): Promise<Uint8Array> {
  return toSharp(photo).resize(width, null, { withoutEnlargement: true }).webp({ quality }).toBuffer();
}
