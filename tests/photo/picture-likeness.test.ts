import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toJpeg, toWebp } from '../../photo/encode-photo.ts';
import type { Photo } from '../../photo/photo.ts';
import { isAlike, readLikeness } from '../../photo/picture-likeness.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import { resizePhoto } from '../../photo/resize-photo.ts';
import { drawGarmentPhoto } from './garment-photo.ts';
import { anyPhoto } from './photo-arbitraries.ts';

const areAlike = (one: Photo, other: Photo) => isAlike(readLikeness(one), readLikeness(other));
const red = drawGarmentPhoto([200, 30, 40]);

describe('a picture', () => {
  it.each([
    ['packed anew', async () => readPhoto(await toJpeg(red, { quality: 50 }))],
    ['as WebP', async () => readPhoto(await toWebp(red, { quality: 60 }))],
    ['at half its size', async () => resizePhoto(red, { width: 90, height: 120 })],
    [
      'larger, and packed',
      async () => readPhoto(await toJpeg(resizePhoto(red, { width: 270, height: 360 }))),
    ],
  ])('is the same %s', async (_, change) => {
    expect(areAlike(red, await change())).toBe(true);
  });

  it.each([
    ['in another colour', drawGarmentPhoto([30, 40, 200])],
    ['in a colour of the same brightness', drawGarmentPhoto([30, 100, 95])],
    ['in a slightly other red', drawGarmentPhoto([200, 60, 40])],
    ['with other sleeves', drawGarmentPhoto([200, 30, 40], { sleeve: 0.15 })],
  ])('is another %s', (_, other) => {
    expect(areAlike(red, other)).toBe(false);
  });

  it('is not like what was read in another way', () => {
    expect(isAlike(readLikeness(red), readLikeness(red).subarray(1))).toBe(false);
  });
});

const isLikeItself = (photo: Photo) => areAlike(photo, photo);
const takes200Bytes = (photo: Photo) => readLikeness(photo).length === 200;
const isMutual = (one: Photo, other: Photo) => areAlike(one, other) === areAlike(other, one);

test.each(Object.entries({ isLikeItself, takes200Bytes }))('%s', (_, law) =>
  fc.assert(fc.property(anyPhoto, law)),
);
test('isMutual', () => fc.assert(fc.property(anyPhoto, anyPhoto, isMutual)));
