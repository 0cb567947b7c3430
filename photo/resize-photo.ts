import type { Photo } from './photo.ts';
import { planResampling, type Resampling } from './resampling.ts';

export interface Size {
  /** Pixels, at least 1. */
  readonly width: number;
  /** Pixels, at least 1. */
  readonly height: number;
}

/**
 * A photo at exactly the given size; its sides scale independently. Downwards a pixel is the mean of those it covers,
 * upwards it lies between the nearest.
 */
export function resizePhoto(photo: Photo, { width, height }: Size): Photo {
  if (width === photo.width && height === photo.height) return photo;
  const rows = resizeRows(photo, planResampling(photo.width, width));
  return { width, height, pixels: resizeColumns(rows, width * 3, planResampling(photo.height, height)) };
}

/** Every row at its new width, unrounded: row-major, `width × 3` a row. */
function resizeRows(
  { width, height, pixels }: Photo,
  { length, taps, starts, weights }: Resampling,
): Float32Array {
  const rows = new Float32Array(height * length * 3);
  let to = 0;
  for (let row = 0; row < height; row++) {
    for (let at = 0; at < length; at++) {
      let from = (row * width + (starts[at] as number)) * 3;
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let tap = at * taps; tap < (at + 1) * taps; tap++, from += 3) {
        const weight = weights[tap] as number;
        red += weight * (pixels[from] as number);
        green += weight * (pixels[from + 1] as number);
        blue += weight * (pixels[from + 2] as number);
      }
      rows[to++] = red;
      rows[to++] = green;
      rows[to++] = blue;
    }
  }
  return rows;
}

function resizeColumns(
  rows: Float32Array,
  stride: number,
  { length, taps, starts, weights }: Resampling,
): Uint8Array {
  const pixels = new Uint8Array(length * stride);
  const sum = new Float32Array(stride);
  for (let at = 0; at < length; at++) {
    sum.fill(0.5);
    for (let tap = 0; tap < taps; tap++) {
      const weight = weights[at * taps + tap] as number;
      const from = ((starts[at] as number) + tap) * stride;
      if (weight !== 0)
        for (let place = 0; place < stride; place++) sum[place]! += weight * (rows[from + place] as number);
    }
    // A typed array cuts the fraction off, so the half that was added rounds.
    pixels.set(sum, at * stride);
  }
  return pixels;
}

/** The largest size of the same shape that fits into another, each side at least 1 pixel. */
export function fitInto({ width, height }: Size, frame: Size): Size {
  const scale = Math.min(frame.width / width, frame.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
