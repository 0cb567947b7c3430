import { expect, it } from 'vitest';
import { isNews } from '../../../catalogue/crawl/is-news.ts';
import type { Product } from '../../../catalogue/rows.ts';

const card = {
  ...{ name: 'Linen shirt', image: 'https://s.test/1_small.jpg', gone: false, kinds: [] as string[] },
  ...{ price: { minorUnits: 1000, currency: 'GBP' }, was: null, available: null },
  ...{ brand: null, sku: null, gtin: null, firstSeenAt: '2026-01-02T00:00:00Z' },
} as unknown as Product;
const own: Product = { ...card, sku: 'S1', brand: 'Quay', kinds: ['Shirts'], available: true };
const [before, after] = ['2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z'];

it('is none what the own page says first', () => {
  expect(isNews(card, own, before)).toBe(false);
  expect(isNews(card, own, after)).toBe(false);
});

it('is none that the crawl which first saw a product reads its whole name', () => {
  const whole = { ...own, name: 'Linen shirt, washed', image: 'https://s.test/1.jpg' };
  expect(isNews(card, whole, before)).toBe(false);
  expect(isNews(card, whole, after)).toBe(true);
});

it.each<Partial<Product>>([
  { price: { minorUnits: 900, currency: 'GBP' } },
  { price: { minorUnits: 1000, currency: 'EUR' } },
  { available: false },
])('is %j whoever saw it first', (change) => {
  expect(isNews(card, { ...own, ...change }, before)).toBe(true);
  expect(isNews(card, { ...own, ...change }, after)).toBe(true);
});

it.each<Partial<Product>>([
  { name: 'Linen blouse' },
  { image: null },
  { sku: 'S2' },
  { brand: 'Dock' },
  { kinds: ['Shirts', 'Sale'] },
  { was: { minorUnits: 1200, currency: 'GBP' } },
])('is %j of a product known longer', (change) => {
  expect(isNews(own, { ...own, ...change }, after)).toBe(true);
});

it('is that it is back', () => {
  expect(isNews({ ...own, gone: true }, own, before)).toBe(true);
});
