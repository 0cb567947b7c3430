import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureOverlap } from '../../detector/box-overlap.ts';
import type { Garment } from '../../detector/garment.ts';
import { suppress } from '../../detector/suppress.ts';
import { anyGarment } from './garment-arbitraries.ts';

const anyGarments = fc.array(anyGarment, { maxLength: 40 });
const maxOverlap = fc.double({ min: 0.05, max: 0.95, noNaN: true });

const keepsOnlyWhatWasGivenBestFirst = (garments: readonly Garment[], most: number) => {
  const kept = suppress(garments, most);
  for (const garment of kept) expect(garments).toContain(garment);
  expect(kept.map(({ score }) => score)).toEqual(
    kept.map(({ score }) => score).toSorted((one, other) => other - one),
  );
};
const keptOfACategoryOverlapLittle = (garments: readonly Garment[], most: number) => {
  const kept = suppress(garments, most);
  for (const [at, one] of kept.entries()) {
    for (const other of kept.slice(at + 1)) {
      if (one.category === other.category)
        expect(measureOverlap(one.box, other.box)).toBeLessThanOrEqual(most);
    }
  }
};
const whatIsDroppedHasABetterOneOfItsCategory = (garments: readonly Garment[], most: number) => {
  const kept = suppress(garments, most);
  for (const lost of garments.filter((garment) => !kept.includes(garment))) {
    const isCovered = kept.some(
      (better) =>
        better.category === lost.category &&
        better.score >= lost.score &&
        measureOverlap(better.box, lost.box) > most,
    );
    expect(isCovered).toBe(true);
  }
};
const suppressingTwiceChangesNothing = (garments: readonly Garment[], most: number) => {
  const once = suppress(garments, most);
  expect(suppress(once, most)).toEqual(once);
};

const laws = {
  keepsOnlyWhatWasGivenBestFirst,
  keptOfACategoryOverlapLittle,
  whatIsDroppedHasABetterOneOfItsCategory,
  suppressingTwiceChangesNothing,
};
test.each(Object.entries(laws))('%s', (_, law) => fc.assert(fc.property(anyGarments, maxOverlap, law)));

test('a jacket over a shirt: two categories in one place both stay', () => {
  const box = { left: 10, top: 10, width: 80, height: 90 };
  const garments = [
    { category: 'shirt', score: 0.6, box },
    { category: 'outwear', score: 0.8, box },
    { category: 'shirt', score: 0.5, box: { ...box, left: 12 } },
  ];
  expect(suppress(garments, 0.5)).toEqual([garments[1], garments[0]]);
});

test('at most as many as asked for, the best', () => {
  const garments = Array.from({ length: 300 }, (_, at) => ({
    category: 'shirt',
    score: (at * 37) % 300,
    box: { left: at * 20, top: 0, width: 10, height: 10 },
  }));
  expect(suppress(garments, 0.5)).toHaveLength(100);
  expect(suppress(garments, 0.5, 2).map(({ score }) => score)).toEqual([299, 298]);
});
