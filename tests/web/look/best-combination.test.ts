import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MatchReply, PriceReply } from '../../../server/replies.ts';
import { bestCombination, cheapestTotal } from '../../../web/look/best-combination.ts';
import { pricedMatch, someMatch } from '../some-match.ts';

const budget = (pounds: number) => ({ minorUnits: pounds * 100, currency: 'GBP' });
const ids = (picks: readonly (MatchReply | null)[] | null) => picks?.map((match) => match?.product ?? null);

const shirts = [pricedMatch('silk', 90, 0.95), pricedMatch('cotton', 30, 0.8)];
const skirts = [pricedMatch('wool', 80, 0.9), pricedMatch('denim', 40, 0.85)];

it('picks the most alike when there is money enough', () => {
  expect(ids(bestCombination([shirts, skirts], budget(170)))).toEqual(['silk', 'wool']);
});

it('saves where it costs least likeness', () => {
  expect(ids(bestCombination([shirts, skirts], budget(169)))).toEqual(['silk', 'denim']);
  expect(ids(bestCombination([shirts, skirts], budget(70)))).toEqual(['cotton', 'denim']);
});

it('finds nothing under the cheapest combination, and tells what that is', () => {
  expect(bestCombination([shirts, skirts], budget(69))).toBeNull();
  expect(cheapestTotal([shirts, skirts], 'GBP')).toEqual(budget(70));
});

it('passes over a piece that has no price in that currency', () => {
  const dollars = [someMatch({ product: 'dollars', price: { minorUnits: 1, currency: 'USD' } })];
  expect(ids(bestCombination([shirts, dollars], budget(100)))).toEqual(['silk', null]);
});

it('counts prices in other currencies where it knows what they come to', () => {
  const euros = [
    someMatch({ product: 'euros', price: { minorUnits: 5000, currency: 'EUR' }, similarity: 0.9 }),
  ];
  const half = (price: PriceReply, currency: string) =>
    price.currency === currency ? price : { minorUnits: price.minorUnits / 2, currency };
  expect(ids(bestCombination([shirts, euros], budget(115), half))).toEqual(['silk', 'euros']);
  expect(ids(bestCombination([shirts, euros], budget(114), half))).toEqual(['cotton', 'euros']);
  expect(bestCombination([shirts, euros], budget(54), half)).toBeNull();
  expect(cheapestTotal([shirts, euros], 'GBP', half)).toEqual(budget(55));
});

it('is as good as trying every combination', () => {
  const match = fc
    .record({ pounds: fc.integer({ min: 1, max: 50 }), hundredths: fc.integer({ min: 0, max: 100 }) })
    .map(({ pounds, hundredths }) => pricedMatch(`${pounds}/${hundredths}`, pounds, hundredths / 100));
  const pieces = fc.array(fc.array(match, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 160 }), (all, pounds) => {
      const best = tryAll(all, pounds * 100);
      const found = bestCombination(all, budget(pounds));
      expect(found === null).toBe(best === null);
      if (found) expect(likeness(found)).toBeCloseTo(best!);
    }),
  );
});

function likeness(picks: readonly (MatchReply | null)[]): number {
  return picks.reduce((sum, match) => sum + (match?.similarity ?? 0), 0);
}

/** The best sum of similarities under the budget, by trying them all; null when none fits. */
function tryAll([first, ...rest]: readonly (readonly MatchReply[])[], minorUnits: number): number | null {
  if (!first) return 0;
  const sums = first.map((match) => {
    const left = minorUnits - match.price!.minorUnits;
    const others = left < 0 ? null : tryAll(rest, left);
    return others === null ? null : others + match.similarity;
  });
  const real = sums.filter((sum) => sum !== null);
  return real.length === 0 ? null : Math.max(...real);
}
