import fc from 'fast-check';
import { expect, it } from 'vitest';
import { convertPrice, convertSum, listCurrencies } from '../../../web/money/convert.ts';

const rates = { base: 'EUR', date: '2026-11-20', rates: { GBP: 0.88, JPY: 175.2, KWD: 0.35 } };
const price = (minorUnits: number, currency: string) => ({ minorUnits, currency });

it('goes through the base, by the decimals of each currency', () => {
  expect(convertPrice(price(1000, 'EUR'), 'GBP', rates)).toEqual(price(880, 'GBP'));
  expect(convertPrice(price(880, 'GBP'), 'EUR', rates)).toEqual(price(1000, 'EUR'));
  expect(convertPrice(price(880, 'GBP'), 'JPY', rates)).toEqual(price(1752, 'JPY'));
  expect(convertPrice(price(1752, 'JPY'), 'KWD', rates)).toEqual(price(3500, 'KWD'));
});

it('leaves a price in its own currency alone, also where there are no rates', () => {
  expect(convertPrice(price(999, 'GBP'), 'GBP', { base: null, date: null, rates: {} })).toEqual(
    price(999, 'GBP'),
  );
});

it('knows nothing where a rate is missing', () => {
  expect(convertPrice(price(999, 'USD'), 'GBP', rates)).toBeNull();
  expect(convertPrice(price(999, 'GBP'), 'USD', rates)).toBeNull();
  expect(convertSum([price(1000, 'EUR'), price(999, 'USD')], 'GBP', rates)).toBeNull();
});

it('comes back to the same price, within what rounding takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (minorUnits) => {
      const there = convertPrice(price(minorUnits, 'EUR'), 'KWD', rates)!;
      const back = convertPrice(there, 'EUR', rates)!;
      expect(Math.abs(back.minorUnits - minorUnits)).toBeLessThanOrEqual(1);
    }),
  );
});

it('adds up what is in several currencies, and passes over what has no price', () => {
  expect(convertSum([price(1000, 'EUR'), null, price(880, 'GBP')], 'GBP', rates)).toEqual(price(1760, 'GBP'));
});

it('offers the base and what it has rates for', () => {
  expect(listCurrencies(rates)).toEqual(['EUR', 'GBP', 'JPY', 'KWD']);
  expect(listCurrencies({ base: null, date: null, rates: {} })).toEqual([]);
});
