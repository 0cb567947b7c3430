import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IndexedCrop } from '../../../catalogue/rows.ts';
import { sampleCrops } from '../../../server/map/sample-crops.ts';

const crops = (count: number) =>
  Array.from(
    { length: count },
    (_, label) => ({ label, embedding: Float32Array.of(label, -label) }) as unknown as IndexedCrop,
  );

it('keeps an even share, in order, each with its embedding', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (count, most) => {
      const sample = sampleCrops(crops(count), { most, count });
      const labels = sample.crops.map(({ label }) => label);
      expect(labels.length).toBe(Math.min(count, most));
      for (const [row, label] of labels.entries()) expect(sample.vectors.values[row * 2]).toBe(label);
      const gaps = labels.slice(1).map((label, at) => label - labels[at]!);
      expect(Math.max(0, ...gaps) - Math.min(...gaps, Number.MAX_SAFE_INTEGER)).toBeLessThanOrEqual(1);
    }),
  );
});
