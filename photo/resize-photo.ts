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
  const across = planResampling(photo.width, width);
  const down = planResampling(photo.height, height);
  const pixels = new Uint8Array(width * height * 3);
  const row = new Float64Array(photo.width * 3);
  for (let at = 0; at < height; at++) {
    blendRows(photo, down, at, row);
    shortenRow(row, across, pixels.subarray(at * width * 3, (at + 1) * width * 3));
  }
  return { width, height, pixels };
}

/** The old rows that make new row `at`, weighed and added up into `row`. */
function blendRows(
  { width, pixels }: Photo,
  { taps, starts, weights }: Resampling,
  at: number,
  row: Float64Array,
): void {
  const length = width * 3;
  let isFirst = true;
  for (let tap = 0; tap < taps; tap += 2) {
    const weight = weights[at * taps + tap]!;
    const next = tap + 1 < taps ? weights[at * taps + tap + 1]! : 0;
    if (weight === 0 && next === 0) continue;
    const from = ((starts[at] as number) + tap) * length;
    const one = pixels.subarray(from, from + length);
    // What weighs nothing may lie outside; a row that exists stands in for it.
    const two = next === 0 ? one : pixels.subarray(from + length, from + 2 * length);
    if (isFirst) setSum(row, one, two, weight, next);
    else addSum(row, one, two, weight, next);
    isFirst = false;
  }
}

/** Two rows at a time: each sum is then read and written half as often, which is most of the time that resizing takes. */
function setSum(row: Float64Array, one: Uint8Array, two: Uint8Array, weight: number, next: number): void {
  for (let place = 0; place < row.length; place++) row[place] = weight * one[place]! + next * two[place]!;
}

function addSum(row: Float64Array, one: Uint8Array, two: Uint8Array, weight: number, next: number): void {
  for (let place = 0; place < row.length; place++)
    row[place] = row[place]! + weight * one[place]! + next * two[place]!;
}

/** A row at its new width, rounded. */
function shortenRow(
  row: Float64Array,
  { length, taps, starts, weights }: Resampling,
  into: Uint8Array,
): void {
  for (let at = 0; at < length; at++) {
    // A typed array cuts the fraction off, so this half rounds.
    let red = 0.5;
    let green = 0.5;
    let blue = 0.5;
    let from = (starts[at] as number) * 3;
    for (let tap = at * taps; tap < (at + 1) * taps; tap++, from += 3) {
      const weight = weights[tap]!;
      red += weight * row[from]!;
      green += weight * row[from + 1]!;
      blue += weight * row[from + 2]!;
    }
    into[at * 3] = red;
    into[at * 3 + 1] = green;
    into[at * 3 + 2] = blue;
  }
}

/** The largest size of the same shape that fits into another, each side at least 1 pixel. */
export function fitInto({ width, height }: Size, frame: Size): Size {
  const scale = Math.min(frame.width / width, frame.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
