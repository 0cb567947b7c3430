import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPrice, formatSum, parseAmount, sumPrices, toAmount } from '../../../web/formats/price.ts';

it('writes prices as the locale does, by the decimals of the currency', () => {
  expect(formatPrice({ minorUnits: 7900, currency: 'GBP' }, 'en-GB')).toBe('£79.00');
  expect(formatPrice({ minorUnits: 129990, currency: 'EUR' }, 'de-DE')).toBe('1.299,90\u00a0€');
  expect(formatPrice({ minorUnits: 1299, currency: 'JPY' }, 'en')).toBe('¥1,299');
  expect(formatPrice({ minorUnits: 1500, currency: 'KWD' }, 'en')).toBe('KWD\u00a01.500');
});

it('takes prices as they are kept, with the decimals of ISO 4217, also where by custom none are written', () => {
  expect(formatPrice({ minorUnits: 1_299_000, currency: 'HUF' }, 'hu')).toBe('12\u00a0990\u00a0Ft');
  expect(formatPrice({ minorUnits: 250_000, currency: 'PKR' }, 'en')).toBe('PKR\u00a02,500');
  expect(formatPrice({ minorUnits: 45_000_000, currency: 'IQD' }, 'en')).toBe('IQD\u00a045,000');
  expect(parseAmount('12.990', 'HUF')).toBe(1_299_000);
  expect(parseAmount('45,000', 'IQD')).toBe(45_000_000);
});

it('reads what it could have written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.constantFrom('GBP', 'JPY', 'KWD', 'HUF'),
      (minorUnits, currency) => {
        const text = String(toAmount({ minorUnits, currency }));
        expect(parseAmount(text, currency)).toBe(minorUnits);
        expect(parseAmount(text.replace('.', ','), currency)).toBe(minorUnits);
      },
    ),
  );
});

it.each([
  ['1,299.00', 129_900],
  ['1.299,00', 129_900],
  ['1,299', 129_900],
  ['12 000', 1_200_000],
  ['79.5', 7950],
  ['0,5', 50],
])('reads %s euros as %d cents', (text, cents) => {
  expect(parseAmount(text, 'EUR')).toBe(cents);
});

it.each(['', '  ', 'cheap', '-3', '1.2.3', '.', '12,34,567'])('takes "%s" for no amount', (text) => {
  expect(parseAmount(text, 'EUR')).toBeNull();
});

it('adds up per currency, the largest sum first, and passes over what has no price', () => {
  const prices = [
    { minorUnits: 1000, currency: 'EUR' },
    null,
    { minorUnits: 5000, currency: 'GBP' },
    { minorUnits: 500, currency: 'EUR' },
  ];
  expect(sumPrices(prices)).toEqual([
    { minorUnits: 5000, currency: 'GBP' },
    { minorUnits: 1500, currency: 'EUR' },
  ]);
  expect(formatSum(prices, 'en-GB')).toBe('£50.00 + €15.00');
});
