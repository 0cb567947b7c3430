import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Detector } from '../../detector/detector.ts';
import type { Garment } from '../../detector/garment.ts';
import { openDetector } from '../../detector/open-detector.ts';
import type { Models } from '../../models/model.ts';
import { openModels } from '../../models/open-models.ts';
import { mirrorPhoto } from '../../photo/mirror-photo.ts';
import type { Box, Photo } from '../../photo/photo.ts';
import { projectRoot } from '../../settings/paths.ts';

const fixtures = join(projectRoot, 'tests/models/fixtures');
const red = [230, 10, 10] as const;
const blue = [10, 10, 230] as const;

let models: Models;
let detector: Detector;
beforeAll(async () => {
  models = openModels({ threads: 1 });
  detector = await openDetector(models, { card: join(fixtures, 'tiny-detector.json') });
});
afterAll(async () => {
  await detector.close();
  await models.close();
});

describe('a network that finds coloured cells', () => {
  test('finds them where they are in the upright photo, best first', async () => {
    const photo = paint(672, 960, [
      [{ left: 192, top: 96, width: 96, height: 96 }, red],
      [{ left: 288, top: 672, width: 96, height: 96 }, blue],
    ]);
    const garments = await detector.detect(photo);
    expect(garments.map(({ category }) => category).toSorted()).toEqual(['shirt', 'short']);
    expect(garments[0]?.score).toBeGreaterThanOrEqual(garments[1]?.score ?? 1);
    expectNear(garments.find(({ category }) => category === 'shirt')?.box, {
      left: 192,
      top: 96,
      width: 96,
      height: 96,
    });
    expectNear(garments.find(({ category }) => category === 'short')?.box, {
      left: 288,
      top: 672,
      width: 96,
      height: 96,
    });
  });

  test('and at another size, twice as finely', async () => {
    const photo = paint(672, 960, [[{ left: 192, top: 96, width: 48, height: 48 }, red]]);
    expect(await detector.detect(photo)).toEqual([]);
    const [garment] = await detector.detect(photo, { size: 640 });
    expectNear(garment?.box, { left: 192, top: 96, width: 48, height: 48 });
  });

  test('boxes end at the edge of the photo', async () => {
    const photo = paint(300, 500, [[{ left: 200, top: 400, width: 100, height: 100 }, red]]);
    for (const { box } of await detector.detect(photo, { minScore: 0.1 })) {
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(300);
      expect(box.top + box.height).toBeLessThanOrEqual(500);
    }
  });

  test('a lower score finds no less', async () => {
    const photo = paint(320, 320, [[{ left: 30, top: 30, width: 90, height: 140 }, [200, 150, 30]]]);
    const few = await detector.detect(photo, { minScore: 0.6 });
    const many = await detector.detect(photo, { minScore: 0.05 });
    expect(many.length).toBeGreaterThan(few.length);
    expect(many.slice(0, few.length)).toEqual(few);
  });

  test.each([
    [1, 1],
    [1, 900],
    [900, 1],
    [33, 31],
  ])('a photo of %i × %i pixels', async (width, height) => {
    await expect(detector.detect(paint(width, height, []))).resolves.toEqual([]);
  });
});

test('tells its card', () => {
  expect(detector).toMatchObject({ name: 'tiny-detector', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(detector.categories).toEqual(['shirt', 'outwear', 'short', 'skirt', 'dress']);
});

test('refuses a size that the network cannot take, and another task', async () => {
  for (const size of [0, 100, 4096, Number.NaN]) {
    await expect(detector.detect(paint(9, 9, []), { size })).rejects.toMatchObject({ code: 'input_invalid' });
  }
  const other = openDetector(models, { card: join(fixtures, 'tiny-embedder.json') });
  await expect(other).rejects.toMatchObject({ name: 'ModelError', code: 'wrong_task' });
});

test('a photo and its mirror image have the same garments, mirrored', async () => {
  const photo = paint(672, 960, [
    [{ left: 200, top: 110, width: 150, height: 130 }, red],
    [{ left: 60, top: 600, width: 200, height: 90 }, blue],
  ]);
  const garments = await detector.detect(photo, { minScore: 0.05 });
  const mirrored = await detector.detect(mirrorPhoto(photo), { minScore: 0.05 });
  const toKey = ({ category, box }: Garment) => `${category} ${Math.round(box.left)} ${Math.round(box.top)}`;
  const back = mirrored.map((garment) => ({
    ...garment,
    box: { ...garment.box, left: 672 - garment.box.left - garment.box.width },
  }));
  expect(garments.length).toBeGreaterThan(4);
  expect(back.map(toKey).toSorted()).toEqual(garments.map(toKey).toSorted());
});

test('an export of one size gets a canvas of that size', async () => {
  const fixed = await openDetector(models, { card: join(fixtures, 'fixed-size-detector.json') });
  const photo = paint(640, 960, [[{ left: 320, top: 96, width: 96, height: 96 }, red]]);
  for (const options of [{}, { size: 320 }]) {
    const [garment, ...rest] = await fixed.detect(photo, { minScore: 0.8, ...options });
    expect(rest).toEqual([]);
    expect(garment).toMatchObject({
      category: 'shirt',
      box: { top: expect.closeTo(96, 0), height: expect.closeTo(96, 0) },
    });
    // 320 / 960 of 640 pixels are 213 in the middle of 320, and the network's cells are 32 wide.
    expect(Math.abs((garment?.box.left ?? 0) - 320)).toBeLessThan(48);
  }
  await expect(fixed.detect(photo, { size: 640 })).rejects.toMatchObject({ code: 'input_invalid' });
});

describe('a detector whose card names a refiner', () => {
  const photo = paint(320, 320, [
    [{ left: 32, top: 32, width: 96, height: 96 }, red],
    [{ left: 160, top: 160, width: 96, height: 96 }, [200, 150, 30]],
  ]);

  test('has what the refiner doubts score less, and keeps the boxes', async () => {
    const refined = await openDetector(models, { card: join(fixtures, 'refined-detector.json') });
    const before = await detector.detect(photo, { minScore: 0.2 });
    const after = await refined.detect(photo, { minScore: 0.2 });
    await refined.close();
    const toBoxes = (garments: readonly Garment[]) => new Set(garments.map(({ box }) => JSON.stringify(box)));
    expect(after.length).toBeGreaterThan(0);
    for (const box of toBoxes(after)) expect(toBoxes(before)).toContain(box);
    expect(Math.min(...after.map(({ score }) => score))).toBeGreaterThanOrEqual(0.2);
    const shirt = (garments: readonly Garment[]) =>
      garments.find(({ category }) => category === 'shirt')?.score;
    expect(shirt(after)).not.toBeCloseTo(shirt(before) ?? 0, 3);
  });

  test('and another basis than without, but the same weights', async () => {
    const refined = await openDetector(models, { card: join(fixtures, 'refined-detector.json') });
    expect(refined.basis).not.toBe(refined.sha256);
    expect(detector.basis).toBe(detector.sha256);
    await refined.close();
  });
});

/** A grey photo with coloured rectangles. */
function paint(width: number, height: number, parts: readonly (readonly [Box, readonly number[]])[]): Photo {
  const pixels = new Uint8Array(width * height * 3).fill(120);
  for (const [box, colour] of parts) {
    for (let y = box.top; y < box.top + box.height; y++) {
      for (let x = box.left; x < box.left + box.width; x++) pixels.set(colour, (y * width + x) * 3);
    }
  }
  return { width, height, pixels };
}

/** Within a pixel: the photos above are such that the network's cells are whole pixels of theirs. */
function expectNear(received: Box | undefined, expected: Box): void {
  for (const edge of ['left', 'top', 'width', 'height'] as const) {
    expect(Math.abs((received?.[edge] ?? Number.NaN) - expected[edge])).toBeLessThanOrEqual(1);
  }
}
