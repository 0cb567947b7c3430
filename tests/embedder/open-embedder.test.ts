import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cropGarment } from '../../embedder/crop-garment.ts';
import type { Embedder } from '../../embedder/embedder.ts';
import { openEmbedder } from '../../embedder/open-embedder.ts';
import type { Models } from '../../models/model.ts';
import { openModels } from '../../models/open-models.ts';
import type { Photo } from '../../photo/photo.ts';
import { projectRoot } from '../../settings/paths.ts';
import { anyPhoto } from '../photo/photo-arbitraries.ts';

const fixtures = join(projectRoot, 'tests/models/fixtures');

let models: Models;
let embedder: Embedder;
beforeAll(async () => {
  models = openModels({ threads: 1 });
  embedder = await openEmbedder(models, { card: join(fixtures, 'tiny-embedder.json') });
});
afterAll(async () => {
  await embedder.close();
  await models.close();
});

describe('a network that tells the mean colours of the four quarters', () => {
  test('sees a square as it is', async () => {
    const [look] = await embedder.embed([paint(64, 64, [255, 0, 0])]);
    expect(look?.embedding).toHaveLength(12);
    expect([...(look?.embedding ?? [])].map((value) => Number(value.toFixed(2)))).toEqual(
      quarters(0.5, 0, 0),
    );
    expect(look?.colour).toEqual({ name: 'Red', probability: expect.closeTo(0.576, 2) });
    expect(look?.type).toBeNull();
  });

  test('sees an oblong in the middle of a white square', async () => {
    const [look] = await embedder.embed([paint(20, 80, [0, 0, 0])]);
    const quarter = 0.75 / Math.sqrt(12 * 0.75 ** 2);
    for (const value of look?.embedding ?? []) expect(value).toBeCloseTo(quarter, 2);
  });

  test('answers in order, more crops than one run takes', async () => {
    const greys = Array.from({ length: 19 }, (_, at) => paint(10 + at, 40, [at * 13, 0, 255 - at * 13]));
    const together = await embedder.embed(greys);
    const alone = await Promise.all(greys.map(async (crop) => (await embedder.embed([crop]))[0]));
    expect(together).toEqual(alone);
  });

  test('nothing for nothing', async () => {
    expect(await embedder.embed([])).toEqual([]);
  });

  const embeddingsHaveLengthOne = async (photo: Photo) => {
    const [look] = await embedder.embed([photo]);
    expect(Math.hypot(...(look?.embedding ?? []))).toBeCloseTo(1, 5);
  };
  test('embeddingsHaveLengthOne', () =>
    fc.assert(fc.asyncProperty(anyPhoto, embeddingsHaveLengthOne), { numRuns: 30 }));
});

test('a garment is cut with its margin, no garment is the whole photo', () => {
  const photo = paint(100, 100, [1, 2, 3]);
  const box = { left: 40, top: 40, width: 20, height: 10 };
  expect(cropGarment(photo, box, 0.1)).toMatchObject({ width: 24, height: 14 });
  expect(cropGarment(photo, null, 0.1)).toBe(photo);
});

test('tells its card', () => {
  expect(embedder).toMatchObject({ name: 'tiny-embedder', dimensions: 12, cropMargin: 0.1 });
});

test('refuses another task and an unknown name', async () => {
  const other = openEmbedder(models, { card: join(fixtures, 'tiny-detector.json') });
  await expect(other).rejects.toMatchObject({ name: 'ModelError', code: 'wrong_task' });
  await expect(openEmbedder(models, { name: 'none' })).rejects.toMatchObject({ code: 'model_not_found' });
});

function paint(width: number, height: number, colour: readonly number[]): Photo {
  return {
    width,
    height,
    pixels: Uint8Array.from({ length: width * height * 3 }, (_, at) => colour[at % 3] ?? 0),
  };
}

/** Channel first: four quarters of red, of green, of blue. */
function quarters(...channels: readonly number[]): readonly number[] {
  return channels.flatMap((value) => [value, value, value, value]);
}
