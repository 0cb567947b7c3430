import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageViews } from '../../detector/average-views.ts';
import type { Garment } from '../../detector/garment.ts';
import { suppress } from '../../detector/suppress.ts';
import { anyGarment } from './garment-arbitraries.ts';

const anyView = fc.array(anyGarment, { maxLength: 20 }).map((garments) => suppress(garments, 0.5));

const likeViewsChangeNothing = (view: readonly Garment[]) => {
  fc.pre(view.every(({ box }) => box.width > 0 && box.height > 0));
  expect(averageViews(view, view, 0.5)).toEqual(view);
};
const nothingScoresMoreThanItsBestView = (one: readonly Garment[], other: readonly Garment[]) => {
  const best = Math.max(0, ...[...one, ...other].map(({ score }) => score));
  for (const { score } of averageViews(one, other, 0.5)) expect(score).toBeLessThanOrEqual(best);
};

test('likeViewsChangeNothing', () => fc.assert(fc.property(anyView, likeViewsChangeNothing)));
test('nothingScoresMoreThanItsBestView', () =>
  fc.assert(fc.property(anyView, anyView, nothingScoresMoreThanItsBestView)));

test('found twice: the mean of the scores; found once: half', () => {
  const box = { left: 10, top: 10, width: 50, height: 80 };
  const shirt = { category: 'shirt', score: 0.8, box };
  const twin = { category: 'shirt', score: 0.6, box: { ...box, left: 14 } };
  const skirt = { category: 'skirt', score: 0.9, box };
  const dress = { category: 'dress', score: 0.5, box };
  expect(averageViews([skirt, shirt], [twin, dress], 0.5)).toEqual([
    { ...shirt, score: expect.closeTo(0.7) },
    { ...skirt, score: 0.45 },
    { ...dress, score: 0.25 },
  ]);
});
