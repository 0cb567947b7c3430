import fc from 'fast-check';
import type { Box, Photo } from '../../photo/photo.ts';

/** A photo of up to 40 × 40 random pixels. */
export const anyPhoto: fc.Arbitrary<Photo> = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
      .map((pixels) => ({ width, height, pixels })),
  );

const edge = fc.double({ min: -60, max: 60, noNaN: true });
const length = fc.double({ min: 0, max: 60, noNaN: true });

/** A box that may lie partly or wholly outside such a photo. */
export const anyBox: fc.Arbitrary<Box> = fc.record({ left: edge, top: edge, width: length, height: length });
