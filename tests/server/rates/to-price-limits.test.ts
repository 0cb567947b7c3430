import { expect, it } from 'vitest';
import { toPriceLimits } from '../../../server/rates/to-price-limits.ts';

const rates = { base: 'EUR', date: '2026-11-20', rates: { GBP: 0.8, JPY: 160, KWD: 0.35 } };

it('says a highest price in every currency that has a rate, its own unchanged', () => {
  expect(toPriceLimits({ minorUnits: 4000, currency: 'GBP' }, rates)).toEqual([
    { minorUnits: 4000, currency: 'GBP' },
    { minorUnits: 8000, currency: 'JPY' },
    { minorUnits: 17_500, currency: 'KWD' },
    { minorUnits: 5000, currency: 'EUR' },
  ]);
});

it('knows it in its own currency only, where there are no rates or none for it', () => {
  const dollars = { minorUnits: 4000, currency: 'USD' };
  expect(toPriceLimits(dollars, rates)).toEqual([dollars]);
  expect(toPriceLimits(dollars, null)).toEqual([dollars]);
});
