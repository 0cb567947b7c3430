import fc from 'fast-check';
import type { Garment } from '../../detector/garment.ts';
import type { Box } from '../../photo/photo.ts';

const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);
const place = tenths(-50, 300);
const length = tenths(0, 200);

export const anyBox: fc.Arbitrary<Box> = fc.record({
  left: place,
  top: place,
  width: length,
  height: length,
});

export const anyGarment: fc.Arbitrary<Garment> = fc.record({
  category: fc.constantFrom('shirt', 'skirt', 'dress'),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  box: anyBox,
});
