import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../../data/demo-store/drawing/category.ts';
import { sampleLooks } from '../../../data/demo-store/looks/sample-looks.ts';
import { isScriptedOnly, lostPictureSku, twiceListedSku } from '../../../data/demo-store/stock/oddities.ts';
import { stock, toSlug } from '../../../data/demo-store/stock/stock.ts';

describe('the demo shop’s stock', () => {
  it('holds at least 200 products, each with a SKU and an address of its own', () => {
    expect(stock.length).toBeGreaterThanOrEqual(200);
    expect(new Set(stock.map(({ sku }) => sku)).size).toBe(stock.length);
    expect(new Set(stock.map(({ store, slug }) => `${store}/${slug}`)).size).toBe(stock.length);
  });

  it('fills every category in both houses', () => {
    for (const store of ['harbour', 'lune']) {
      const categories = new Set(
        stock.filter((product) => product.store === store).map(({ spec }) => categoryOf(spec)),
      );
      expect([...categories].sort()).toEqual(['dress', 'other', 'outwear', 'shirt', 'short', 'skirt']);
    }
  });

  it('has whole prices in pence or cents, and sales that are cheaper than before', () => {
    for (const { price, was } of stock) {
      expect(Number.isInteger(price) && price > 0).toBe(true);
      if (was !== null) expect(was).toBeGreaterThan(price);
    }
    expect(stock.filter(({ was }) => was !== null).length).toBeGreaterThan(10);
    expect(stock.some(({ available }) => !available)).toBe(true);
  });

  it('keeps its oddities: a product listed twice, a lost picture, pieces that only a script shows', () => {
    const skus = stock.map(({ sku }) => sku);
    expect(skus).toContain(twiceListedSku);
    expect(skus).toContain(lostPictureSku);
    expect(stock.filter(isScriptedOnly).length).toBe(12);
  });

  it('dresses its sample looks in products that every crawl can find', () => {
    expect(sampleLooks).toHaveLength(3);
    for (const sku of sampleLooks.flatMap(({ wears }) => wears)) {
      const product = stock.find((one) => one.sku === sku);
      expect(product?.spec.family, sku).not.toBe('other');
      expect(product && !isScriptedOnly(product) && sku !== lostPictureSku, sku).toBe(true);
    }
  });
});

describe('toSlug', () => {
  it.each([
    ['Robe chemise Anouk, rayée', 'robe-chemise-anouk-rayee'],
    ['  A & B  ', 'a-b'],
    ['Éloïse', 'eloise'],
  ])('makes %s into %s', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });
});
