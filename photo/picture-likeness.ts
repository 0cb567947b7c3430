import type { Photo } from './photo.ts';
import { resizePhoto } from './resize-photo.ts';

/** Side of the square that a picture's shape is read from, pixels. */
const side = 32;
/** Lowest frequencies kept, across and down: 8 × 8 = 64 bits. */
const kept = 8;
/** Cells of the grid that a picture's colours are read from, across and down. */
const cells = 8;
/** Bytes of the bits. */
const bitBytes = (kept * kept) / 8;

/** How much two pictures may differ. */
export interface LikenessLimits {
  /** Of 64. */
  readonly bits: number;
  /** Of 255, in any cell's red, green or blue. */
  readonly levels: number;
}

/**
 * How much two files of one picture may differ. Of 100 real shop pictures scaled by 0.5 to 1.7 and packed anew at half
 * the quality none came out above 4 bits and 6 levels; of 522,000 pairs of different ones 3 were alike, each a photo used twice.
 */
export const alike: LikenessLimits = { bits: 10, levels: 10 };

/** Hardly more than packing anew does. */
export const allButEqual: LikenessLimits = { bits: 4, levels: 6 };

/** How far apart, at most, any colour of two pictures lies that are alike: 0..255. */
export const likenessSlack: number = alike.levels;

/** Cells whose green is as good as a coarse look: spread over the picture, row by row. */
const sampled = [2, 5, 8, 15, 25, 30, 35, 44, 50, 61];

/**
 * What a picture looks like, in 200 bytes that hardly change when it is scaled or packed anew: 64 bits, each whether a low
 * frequency of its brightness (a discrete cosine transform of 32 × 32) is above their median, row by row; then the mean red,
 * green and blue of 8 × 8 cells, row by row. Bits alone would take a shirt in red for the same shirt in blue.
 */
export function readLikeness(photo: Photo): Uint8Array {
  const likeness = new Uint8Array(bitBytes + cells * cells * 3);
  const small = resizePhoto(photo, { width: side, height: side });
  for (const [place, isAbove] of readBits(small).entries())
    if (isAbove) likeness[place >> 3]! |= 128 >> (place & 7);
  likeness.set(resizePhoto(small, { width: cells, height: cells }).pixels, bitBytes);
  return likeness;
}

/** Whether two pictures show the same in the same colours, by what `readLikeness` read of them; of other lengths: no. */
export function isAlike(one: Uint8Array, other: Uint8Array, { bits, levels } = alike): boolean {
  return (
    one.length === other.length &&
    countOtherBits(one, other) <= bits &&
    one.every((value, place) => place < bitBytes || Math.abs(value - (other[place] as number)) <= levels)
  );
}

/** Ten of the colours, 0..255, to sort pictures by before they are compared. */
export function readSamples(likeness: Uint8Array): readonly number[] {
  return sampled.map((cell) => likeness[bitBytes + 3 * cell + 1] ?? 0);
}

function countOtherBits(one: Uint8Array, other: Uint8Array): number {
  let count = 0;
  for (let place = 0; place < bitBytes; place++)
    for (let rest = (one[place] as number) ^ (other[place] as number); rest > 0; rest &= rest - 1) count++;
  return count;
}

/** 64 × whether a frequency is above the median of all but the first, which is only the mean brightness. */
function readBits({ pixels }: Photo): readonly boolean[] {
  const light = Float64Array.from({ length: side * side }, (_, place) => toLight(pixels, place * 3));
  const across = transformRows(light, side);
  const frequencies = transformRows(transpose(across, side, kept), side);
  const ranked = frequencies.slice(1).sort();
  const median = ranked[ranked.length >> 1] as number;
  return Array.from(frequencies, (frequency) => frequency > median);
}

/** Luma as ITU-R BT.601 weighs it. */
function toLight(pixels: Uint8Array, at: number): number {
  return (
    0.299 * (pixels[at] as number) + 0.587 * (pixels[at + 1] as number) + 0.114 * (pixels[at + 2] as number)
  );
}

/** The lowest frequencies of each row (DCT-II, unscaled): `rows × 8`, row-major. */
function transformRows(values: Float64Array, length: number): Float64Array {
  const rows = values.length / length;
  const result = new Float64Array(rows * kept);
  for (let row = 0; row < rows; row++)
    for (let frequency = 0; frequency < kept; frequency++) {
      let sum = 0;
      for (let at = 0; at < length; at++)
        sum +=
          (values[row * length + at] as number) *
          (cosines[(frequency * (2 * at + 1)) % (4 * side)] as number);
      result[row * kept + frequency] = sum;
    }
  return result;
}

/** cos(π·k / 64) for k = 0..127: all angles that 32 samples meet. */
const cosines = Float64Array.from({ length: 4 * side }, (_, angle) =>
  Math.cos((Math.PI * angle) / (2 * side)),
);

function transpose(values: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from(
    { length: values.length },
    (_, place) => values[(place % rows) * columns + Math.floor(place / rows)] as number,
  );
}
