import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipBox, measureOverlap } from '../../detector/box-overlap.ts';
import type { Box } from '../../photo/photo.ts';
import { anyBox } from './garment-arbitraries.ts';

const overlapIsBetween0And1 = (one: Box, other: Box) => {
  expect(measureOverlap(one, other)).toBeGreaterThanOrEqual(0);
  expect(measureOverlap(one, other)).toBeLessThanOrEqual(1 + 1e-9);
};
const overlapIsSymmetric = (one: Box, other: Box) => {
  expect(measureOverlap(one, other)).toBeCloseTo(measureOverlap(other, one), 12);
};
const overlapWithItselfIs1 = (box: Box) => {
  fc.pre(box.width > 1e-6 && box.height > 1e-6);
  expect(measureOverlap(box, box)).toBeCloseTo(1, 6);
};
const overlapIgnoresWhereBothAre = (one: Box, other: Box) => {
  fc.pre(Math.min(one.width, one.height, other.width, other.height) > 0.1);
  const move = (box: Box) => ({ ...box, left: box.left + 31, top: box.top - 17 });
  expect(measureOverlap(move(one), move(other))).toBeCloseTo(measureOverlap(one, other), 6);
};
const boxesApartDoNotOverlap = (one: Box, other: Box) => {
  const beside = { ...other, left: one.left + one.width };
  expect(measureOverlap(one, beside)).toBeCloseTo(0, 9);
};
const clippedBoxLiesInThePhoto = (box: Box) => {
  const clipped = clipBox(box, { width: 120, height: 80 });
  expect(Math.min(clipped.left, clipped.top, clipped.width, clipped.height)).toBeGreaterThanOrEqual(0);
  expect(clipped.left + clipped.width).toBeLessThanOrEqual(120 + 1e-9);
  expect(clipped.top + clipped.height).toBeLessThanOrEqual(80 + 1e-9);
};

test.each(
  Object.entries({
    overlapIsBetween0And1,
    overlapIsSymmetric,
    overlapIgnoresWhereBothAre,
    boxesApartDoNotOverlap,
  }),
)('%s', (_, law) => fc.assert(fc.property(anyBox, anyBox, law)));
test.each(Object.entries({ overlapWithItselfIs1, clippedBoxLiesInThePhoto }))('%s', (_, law) =>
  fc.assert(fc.property(anyBox, law)),
);

test('a quarter shared of two equal squares is a seventh of their union', () => {
  const one = { left: 0, top: 0, width: 10, height: 10 };
  expect(measureOverlap(one, { ...one, left: 5, top: 5 })).toBeCloseTo(1 / 7, 12);
});

test('empty boxes overlap nothing', () => {
  const empty = { left: 3, top: 3, width: 0, height: 0 };
  expect(measureOverlap(empty, empty)).toBe(0);
});
