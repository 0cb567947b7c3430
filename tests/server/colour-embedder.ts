import type { Embedder } from '../../embedder/embedder.ts';
import type { Photo } from '../../photo/photo.ts';
import { resizePhoto } from '../../photo/resize-photo.ts';

const side = 4;

/** Describes a crop by its colours on a 4 × 4 grid: 48 numbers, and alike pictures come out alike. */
export const colourEmbedder: Embedder = {
  name: 'colours',
  sha256: 'c'.repeat(64),
  dimensions: side * side * 3,
  cropMargin: 0,
  async embed(crops) {
    return Promise.all(
      crops.map(async (crop) => ({ embedding: await embed(crop), colour: toColour(crop), type: null })),
    );
  },
  async close() {},
};

async function embed(crop: Photo): Promise<Float32Array> {
  const { pixels } = await resizePhoto(crop, { width: side, height: side });
  const centred = Float32Array.from(pixels, (value) => value - 127.5);
  const length = Math.hypot(...centred);
  return centred.map((value) => value / length);
}

function toColour({ pixels }: Photo) {
  const [red = 0, green = 0, blue = 0] = pixels;
  const name = red >= green && red >= blue ? 'red' : green >= blue ? 'green' : 'blue';
  return { name, probability: 1 };
}
