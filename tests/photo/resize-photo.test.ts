import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Photo } from '../../photo/photo.ts';
import { fitInto, resizePhoto } from '../../photo/resize-photo.ts';
import { anyPhoto } from './photo-arbitraries.ts';

const side = fc.integer({ min: 1, max: 50 });

const resizeGivesTheSizeAskedFor = async (photo: Photo, width: number, height: number) => {
  const resized = await resizePhoto(photo, { width, height });
  expect([resized.width, resized.height, resized.pixels.length]).toEqual([width, height, width * height * 3]);
};

const resizeInventsNoColours = async (photo: Photo, width: number, height: number) => {
  const { pixels } = await resizePhoto(photo, { width, height });
  expect(Math.min(...pixels)).toBeGreaterThanOrEqual(Math.min(...photo.pixels) - 1);
  expect(Math.max(...pixels)).toBeLessThanOrEqual(Math.max(...photo.pixels) + 1);
};

test('any size to any size', () =>
  fc.assert(fc.asyncProperty(anyPhoto, side, side, resizeGivesTheSizeAskedFor)));

test('colours stay within those of the photo', () =>
  fc.assert(fc.asyncProperty(anyPhoto, side, side, resizeInventsNoColours)));

test('a sheet of two colours shrinks to their mean', async () => {
  const pixels = Uint8Array.from({ length: 64 * 64 * 3 }, (_, at) =>
    Math.floor(at / 3) % 2 === 0 ? 0 : 200,
  );
  const small = await resizePhoto({ width: 64, height: 64, pixels }, { width: 8, height: 8 });
  for (const value of small.pixels) expect(Math.abs(value - 100)).toBeLessThanOrEqual(3);
});

test('fitting into a square keeps the shape and touches its edges', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9000 }),
      fc.integer({ min: 1, max: 9000 }),
      side,
      (width, height, square) => {
        const fit = fitInto({ width, height }, square);
        expect(Math.max(fit.width, fit.height)).toBe(square);
        expect(Math.min(fit.width, fit.height)).toBeGreaterThanOrEqual(1);
        expect(Math.abs(fit.width - width * fit.scale)).toBeLessThanOrEqual(1);
      },
    ),
  ));
