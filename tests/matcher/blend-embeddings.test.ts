import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blendEmbeddings } from '../../matcher/blend-embeddings.ts';
import { toDot, unitVectors } from './vectors.ts';

const vector = unitVectors(6);
const share = fc.double({ min: 0, max: 1, noNaN: true });

it('a blend has unit length and lies between what it blends', () => {
  fc.assert(
    fc.property(vector, vector, share, (crop, whole, part) => {
      const blend = blendEmbeddings(crop, whole, part);
      expect(Math.hypot(...blend)).toBeCloseTo(1, 4);
      const apart = toDot(crop, whole);
      expect(toDot(blend, crop)).toBeGreaterThanOrEqual(apart - 1e-4);
      fc.pre(toDot(blend, crop) < 1 - 1e-9 || apart > -0.99);
      expect(toDot(blend, whole)).toBeGreaterThanOrEqual(apart - 1e-4);
    }),
  );
});

it('a blend of one share is that one', () => {
  fc.assert(
    fc.property(vector, vector, (crop, whole) => {
      expect(toDot(blendEmbeddings(crop, whole, 0), crop)).toBeCloseTo(1, 4);
      expect(toDot(blendEmbeddings(crop, whole, 1), whole)).toBeCloseTo(1, 4);
    }),
  );
});

it('opposites give the crop', () => {
  const crop = Float32Array.of(0, 1);
  expect(blendEmbeddings(crop, Float32Array.of(0, -1), 0.5)).toEqual(crop);
});
