import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Garment } from '../../detector/garment.ts';
import type { Refiner } from '../../detector/open-refiner.ts';
import { leastHopeful, refineScores } from '../../detector/refine.ts';
import { anyGarment } from './garment-arbitraries.ts';

const photo = { width: 1, height: 1, pixels: new Uint8Array(3) };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const box = { left: 0, top: 0, width: 1, height: 1 };

test("a score is the weighted geometric mean of both, of the garment's own category", async () => {
  const found = [
    { category: 'shirt', score: 0.8, box },
    { category: 'dress', score: 0.5, box },
    { category: 'skirt', score: 0.4, box },
  ];
  const refined = await refineScores(found, photo, saying({ shirt: 0.2, dress: 0.98 }));
  expect(refined).toEqual([
    { category: 'dress', score: expect.closeTo(0.5 ** 0.6 * 0.98 ** 0.4), box },
    { category: 'shirt', score: expect.closeTo(0.8 ** 0.6 * 0.2 ** 0.4), box },
    { category: 'skirt', score: 0, box },
  ]);
});

test('the best forty are looked at again, and no other', async () => {
  const found = Array.from({ length: 60 }, (_, at) => ({ category: 'shirt', score: 1 - at / 100, box }));
  const refiner = saying({ shirt: 1 });
  expect(await refineScores(found, photo, refiner)).toHaveLength(40);
  expect(refiner.boxes).toBe(40);
});

test('best first, and what is hopeless cannot reach the least score', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyGarment), share, share, async (found, sure, minScore) => {
      const refined = await refineScores(found, photo, saying({ shirt: sure, skirt: 1 - sure }));
      const scores = refined.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      const hopeless = found.filter(({ score }) => score >= 0.01 && score < leastHopeful(minScore));
      for (const { score } of await refineScores(hopeless, photo, saying({ shirt: 1, skirt: 1, dress: 1 }))) {
        expect(score).toBeLessThanOrEqual(minScore + 1e-9);
      }
    }),
  );
});

function saying(scores: Readonly<Record<Garment['category'], number>>): Refiner & { boxes: number } {
  return {
    boxes: 0,
    sha256: '0'.repeat(64),
    async judge(_, boxes) {
      this.boxes += boxes.length;
      return boxes.map(() => new Map(Object.entries(scores)));
    },
    async close() {},
  };
}
