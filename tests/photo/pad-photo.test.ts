import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centre, padPhoto } from '../../photo/pad-photo.ts';
import type { Photo } from '../../photo/photo.ts';
import { anyPhoto } from './photo-arbitraries.ts';

const photoLiesInTheMiddleOfThePadding = async (photo: Photo, across: number, down: number) => {
  const placement = centre(photo, { width: photo.width + across, height: photo.height + down });
  const { width, height, pixels } = await padPhoto(photo, placement, 77);
  expect([width, height]).toEqual([photo.width + across, photo.height + down]);
  for (let at = 0; at < width * height; at++) {
    const x = (at % width) - Math.floor(across / 2);
    const y = Math.floor(at / width) - Math.floor(down / 2);
    const isInside = x >= 0 && y >= 0 && x < photo.width && y < photo.height;
    expect(pixels[at * 3 + 1]).toBe(isInside ? photo.pixels[(y * photo.width + x) * 3 + 1] : 77);
  }
};

const pad = fc.integer({ min: 0, max: 9 });
test('padding leaves the photo as it is and fills the rest', () =>
  fc.assert(fc.asyncProperty(anyPhoto, pad, pad, photoLiesInTheMiddleOfThePadding), { numRuns: 40 }));
