import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropPhoto, toWholePixels } from '../../photo/crop-photo.ts';
import type { Box, Photo } from '../../photo/photo.ts';
import { anyBox, anyPhoto } from './photo-arbitraries.ts';

const cropIsInside = (photo: Photo, box: Box) => {
  const { left, top, width, height } = toWholePixels(box, photo);
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
  expect(left + width).toBeLessThanOrEqual(photo.width);
  expect(top + height).toBeLessThanOrEqual(photo.height);
};

const cropHoldsThePhotosPixels = (photo: Photo, box: Box) => {
  const crop = cropPhoto(photo, box);
  const { left, top } = toWholePixels(box, photo);
  for (let y = 0; y < crop.height; y++) {
    for (let x = 0; x < crop.width; x++) {
      const from = ((top + y) * photo.width + left + x) * 3;
      const to = (y * crop.width + x) * 3;
      expect(crop.pixels.subarray(to, to + 3)).toEqual(photo.pixels.subarray(from, from + 3));
    }
  }
};

test('a crop lies inside the photo', () => fc.assert(fc.property(anyPhoto, anyBox, cropIsInside)));

test("a crop holds the photo's pixels", () =>
  fc.assert(fc.property(anyPhoto, anyBox, cropHoldsThePhotosPixels), { numRuns: 30 }));

test('the whole photo is its own crop', () =>
  fc.assert(
    fc.property(anyPhoto, (photo) => {
      expect(cropPhoto(photo, { left: 0, top: 0, width: photo.width, height: photo.height })).toEqual(photo);
    }),
  ));

test('the margin is a fraction of the longer side, on all four sides', () => {
  const photo = { width: 100, height: 100, pixels: new Uint8Array(30_000) };
  const { width, height } = cropPhoto(photo, { left: 30, top: 40, width: 40, height: 20 }, { margin: 0.1 });
  expect([width, height]).toEqual([48, 28]);
});
