import { sharp } from './open-sharp.ts';
import type { Photo } from './photo.ts';

export interface Size {
  /** Pixels, at least 1. */
  readonly width: number;
  /** Pixels, at least 1. */
  readonly height: number;
}

/**
 * A photo at exactly the given size; its sides scale independently. Downwards every source pixel counts (a triangle
 * filter as wide as the scale), upwards it interpolates linearly.
 */
export async function resizePhoto(photo: Photo, { width, height }: Size): Promise<Photo> {
  if (width === photo.width && height === photo.height) return photo;
  const pixels = await toSharp(photo)
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  return { width, height, pixels };
}

/** A photo as the start of a sharp pipeline. */
export function toSharp({ width, height, pixels }: Photo): ReturnType<typeof sharp> {
  return sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** The largest size of the same shape that fits into a square, each side at least 1 pixel. */
export function fitInto({ width, height }: Size, side: number): Size & { readonly scale: number } {
  const scale = side / Math.max(width, height);
  return {
    scale,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
