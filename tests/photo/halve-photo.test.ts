import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halvePhoto } from '../../photo/halve-photo.ts';
import type { Photo } from '../../photo/photo.ts';
import { resizePhoto } from '../../photo/resize-photo.ts';
import { anyPhoto } from './photo-arbitraries.ts';

const staysWhereItIsNotTwiceAsLarge = (photo: Photo) => {
  const least = Math.floor(Math.max(photo.width, photo.height) / 2) + 1;
  expect(halvePhoto(photo, least)).toEqual({ photo, scale: 1 });
};
const isTheMeanThatResizingGives = (photo: Photo) => {
  const even = resizePhoto(photo, { width: photo.width * 2, height: photo.height * 2 });
  const { photo: halved, scale } = halvePhoto(even, Math.max(photo.width, photo.height));
  const expected = resizePhoto(even, photo);
  expect([halved.width, halved.height, scale]).toEqual([photo.width, photo.height, 2]);
  expect(halved.pixels).toEqual(new Uint8Array(expected.pixels));
};
const staysAsLargeAsIsNeeded = (photo: Photo, least: number) => {
  const { photo: halved, scale } = halvePhoto(photo, least);
  const longer = Math.max(halved.width, halved.height);
  expect(scale === 1 || longer >= least).toBe(true);
  expect(halved.width).toBe(Math.floor(photo.width / scale));
  expect(halved.height).toBe(Math.floor(photo.height / scale));
};

test.each(Object.entries({ staysWhereItIsNotTwiceAsLarge, isTheMeanThatResizingGives }))('%s', (_, law) =>
  fc.assert(fc.property(anyPhoto, law), { numRuns: 60 }),
);
test('stays as large as is needed', () =>
  fc.assert(fc.property(anyPhoto, fc.integer({ min: 1, max: 40 }), staysAsLargeAsIsNeeded)));
