import type { Detector } from '../../detector/detector.ts';
import type { Embedder, Look } from '../../embedder/embedder.ts';
import type { Box, Photo } from '../../photo/photo.ts';
import { toUnit } from './vectors.ts';

type Colour = readonly [number, number, number];

/** A white photo with coloured rectangles: garments that the detector below can tell. */
export function paintPhoto(
  width: number,
  height: number,
  patches: readonly { readonly box: Box; readonly colour: Colour }[],
): Photo {
  const pixels = new Uint8Array(width * height * 3).fill(255);
  for (const { box, colour } of patches)
    for (let y = box.top; y < box.top + box.height; y++)
      for (let x = box.left; x < box.left + box.width; x++) pixels.set(colour, (y * width + x) * 3);
  return { width, height, pixels };
}

/** Finds what is red (a shirt) and what is blue (a pair of trousers). */
export function paintedDetector(): Detector & { readonly seen: Photo[] } {
  const seen: Photo[] = [];
  return {
    name: 'painted',
    sha256: 'd'.repeat(64),
    basis: 'd'.repeat(64),
    categories: ['shirt', 'short'],
    seen,
    async detect(photo) {
      seen.push(photo);
      const shirt = findColour(photo, 0);
      const short = findColour(photo, 2);
      return [
        ...(shirt ? [{ category: 'shirt', score: 0.9, box: shirt }] : []),
        ...(short ? [{ category: 'short', score: 0.8, box: short }] : []),
      ];
    },
    async close() {},
  };
}

/** Describes a crop by its mean colour and its greenest value. */
export function paintedEmbedder(): Embedder {
  return {
    name: 'painted',
    sha256: 'e'.repeat(64),
    dimensions: 4,
    cropMargin: 0,
    embed: async (crops) => crops.map(toLook),
    async close() {},
  };
}

function toLook({ pixels }: Photo): Look {
  const sums = [1, 0, 0, 0];
  for (const [at, value] of pixels.entries()) sums[1 + (at % 3)] = (sums[1 + (at % 3)] ?? 0) + value;
  return { embedding: toUnit(sums), colour: { name: 'Red', probability: 0.5 }, type: null };
}

/** The box around pixels in which this channel is above all others. */
function findColour({ width, height, pixels }: Photo, channel: number): Box | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let at = 0; at < width * height; at++) {
    const rest = [0, 1, 2].filter((one) => one !== channel).map((one) => pixels[at * 3 + one] as number);
    if ((pixels[at * 3 + channel] as number) < Math.max(...rest) + 100) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, top, right, bottom] = [
      Math.min(left, x),
      Math.min(top, y),
      Math.max(right, x),
      Math.max(bottom, y),
    ];
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}
