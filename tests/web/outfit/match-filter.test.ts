import { expect, it } from 'vitest';
import type { PriceReply } from '../../../server/replies.ts';
import { changeCurrency, chooseMatches, countLimits, listOptions } from '../../../web/outfit/match-filter.ts';
import { pricedMatch, someMatch } from '../some-match.ts';

const cheap = pricedMatch('cheap', 10, 0.9);
const dear = pricedMatch('dear', 90, 0.95);
const euros = someMatch({
  product: 'euros',
  price: { minorUnits: 2000, currency: 'EUR' },
  storeId: 'lune',
  store: 'Lune',
  colour: 'red',
  type: 'Tops',
  onSale: true,
});
const unpriced = someMatch({ product: 'unpriced', price: null, colour: null });
const all = [dear, cheap, euros, unpriced];
const ids = (matches: readonly { readonly product: string }[]) => matches.map(({ product }) => product);

it('lets everything through, in its order, when nothing is asked', () => {
  expect(chooseMatches(all, {})).toEqual(all);
});

it('narrows by each limit', () => {
  expect(ids(chooseMatches(all, { store: 'lune' }))).toEqual(['euros']);
  expect(ids(chooseMatches(all, { colour: 'white' }))).toEqual(['dear', 'cheap']);
  expect(ids(chooseMatches(all, { kind: 'Tops' }))).toEqual(['euros']);
  expect(ids(chooseMatches(all, { onSale: true }))).toEqual(['euros']);
});

it('includes both ends of a price range, and leaves out other currencies and what has no price', () => {
  expect(ids(chooseMatches(all, { minPrice: 1000, maxPrice: 9000, currency: 'GBP' }))).toEqual([
    'dear',
    'cheap',
  ]);
  expect(ids(chooseMatches(all, { maxPrice: 8999, currency: 'GBP' }))).toEqual(['cheap']);
  expect(ids(chooseMatches(all, { minPrice: 0, currency: 'EUR' }))).toEqual(['euros']);
});

it('sorts by price within a currency, what has none last', () => {
  expect(ids(chooseMatches(all, {}, 'price-up'))).toEqual(['euros', 'cheap', 'dear', 'unpriced']);
  expect(ids(chooseMatches(all, {}, 'price-down'))).toEqual(['euros', 'dear', 'cheap', 'unpriced']);
});

it('compares prices in several currencies where it knows what they come to', () => {
  // Half a pound to the euro: 20 € are £10.
  const half = (price: PriceReply, currency: string) => {
    if (price.currency === currency) return price;
    return { minorUnits: currency === 'GBP' ? price.minorUnits / 2 : price.minorUnits * 2, currency };
  };
  const cheaper = pricedMatch('cheaper', 9, 0.9);
  const order = (way: 'price-up' | 'price-down') => ids(chooseMatches([cheaper, ...all], {}, way, half));
  expect(order('price-up')).toEqual(['cheaper', 'cheap', 'euros', 'dear', 'unpriced']);
  expect(order('price-down')).toEqual(['dear', 'cheap', 'euros', 'cheaper', 'unpriced']);
  const limits = { minPrice: 1000, maxPrice: 2000, currency: 'GBP' };
  expect(ids(chooseMatches(all, limits, 'likeness', half))).toEqual(['cheap', 'euros']);
});

it('offers what there is, the most frequent first', () => {
  expect(listOptions(all)).toEqual({
    stores: [
      { id: 'harbour', name: 'Harbour & Co.' },
      { id: 'lune', name: 'Lune' },
    ],
    colours: ['white', 'red'],
    kinds: ['Shirts', 'Tops'],
    currencies: ['GBP', 'EUR'],
  });
});

it('counts the limits that are set', () => {
  expect(countLimits({})).toBe(0);
  expect(countLimits({ store: 'lune', minPrice: 0, currency: 'EUR', onSale: undefined })).toBe(2);
});

it('keeps the amounts of price limits when their currency changes, whatever its decimals', () => {
  const euros = { store: 'lune', minPrice: 1050, maxPrice: 5000, currency: 'EUR' };
  expect(changeCurrency(euros, 'JPY')).toEqual({ minPrice: 11, maxPrice: 50, currency: 'JPY' });
  expect(changeCurrency(euros, 'KWD')).toEqual({ minPrice: 10_500, maxPrice: 50_000, currency: 'KWD' });
  expect(changeCurrency({ currency: 'EUR' }, 'GBP')).toEqual({ currency: 'GBP' });
  expect(changeCurrency({}, 'GBP')).toEqual({ currency: 'GBP' });
});
