import type { Photo } from './photo.ts';
import { resizePhoto, type Size } from './resize-photo.ts';

/** Where a photo lies on a larger canvas, all in canvas pixels. */
export interface Placement {
  /** The canvas. */
  readonly width: number;
  readonly height: number;
  /** The photo on it. */
  readonly inner: Size;
  readonly left: number;
  readonly top: number;
}

/** A photo of size `inner` in the middle of a canvas; where the rest is odd, the larger part lies right and below. */
export function centre(inner: Size, canvas: Size): Placement {
  return {
    width: canvas.width,
    height: canvas.height,
    inner,
    left: Math.floor((canvas.width - inner.width) / 2),
    top: Math.floor((canvas.height - inner.height) / 2),
  };
}

/**
 * A photo resized and laid on its canvas, the rest filled with one grey.
 *
 * @param padValue the grey, 0..255
 */
export function padPhoto(photo: Photo, placement: Placement, padValue: number): Photo {
  const { width, height, inner, left, top } = placement;
  const resized = resizePhoto(photo, inner);
  if (inner.width === width && inner.height === height) return resized;
  const pixels = new Uint8Array(width * height * 3).fill(padValue);
  for (let row = 0; row < inner.height; row++) {
    const from = row * inner.width * 3;
    pixels.set(resized.pixels.subarray(from, from + inner.width * 3), ((top + row) * width + left) * 3);
  }
  return { width, height, pixels };
}
