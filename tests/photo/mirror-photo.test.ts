import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mirrorPhoto } from '../../photo/mirror-photo.ts';
import type { Photo } from '../../photo/photo.ts';
import { anyPhoto } from './photo-arbitraries.ts';

const mirroredTwiceIsThePhoto = (photo: Photo) => {
  expect(mirrorPhoto(mirrorPhoto(photo))).toEqual(photo);
};
const rightmostPixelsComeFirst = (photo: Photo) => {
  const { width, height, pixels } = mirrorPhoto(photo);
  for (let row = 0; row < height; row++) {
    const last = ((row + 1) * width - 1) * 3;
    expect(pixels.subarray(row * width * 3, row * width * 3 + 3)).toEqual(
      photo.pixels.subarray(last, last + 3),
    );
  }
};

test.each(Object.entries({ mirroredTwiceIsThePhoto, rightmostPixelsComeFirst }))('%s', (_, law) =>
  fc.assert(fc.property(anyPhoto, law)),
);
