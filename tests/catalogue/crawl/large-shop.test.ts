import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { crawlIntoCatalogue } from '../../../catalogue/crawl/record-crawl.ts';
import { openCatalogue } from '../../../catalogue/open-catalogue.ts';
import { injectFaults } from '../../crawler/shop/inject-faults.ts';
import { openLocalShop } from '../../crawler/shop/open-local-shop.ts';
import { sampleStore } from '../sample-catalogue.ts';

let folder: string;
let catalogue: Catalogue;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-'));
  catalogue = openCatalogue(folder);
});

afterEach(async () => {
  catalogue.close();
  await rm(folder, { recursive: true });
});

it('crawls a badly run shop twice: nothing lost, nothing twice, every changed price seen', {
  timeout: 120_000,
}, async () => {
  const products = 300;
  const shop = await openLocalShop({ products, fault: injectFaults() });
  const store = sampleStore('shop', { name: 'Shop', url: `${shop.url}/catalogue` });
  catalogue.stores.save(store);
  const crawl = () =>
    crawlIntoCatalogue({ catalogue, store, allowLoopback: true, backoffMs: 5, pageTimeoutMs: 2500 });
  try {
    expect(await crawl()).toMatchObject({ pages: 315, products, new: products, gone: 0, failed: {} });
    for (let item = 0; item < products; item += 10) shop.prices.set(item, 777);
    shop.forget();
    expect(await crawl()).toMatchObject({
      products,
      new: 0,
      changed: 30,
      unchanged: 270,
      gone: 0,
      failed: {},
    });
    const skus = catalogue.products.list({ store: 'shop', limit: 1000 }).products.map(({ sku }) => sku);
    expect(new Set(skus).size).toBe(products);
  } finally {
    await shop.close();
  }
});
