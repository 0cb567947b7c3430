import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { RecordCrawlOptions } from '../../../catalogue/crawl/crawl-parts.ts';
import { crawlIntoCatalogue } from '../../../catalogue/crawl/record-crawl.ts';
import { openCatalogue } from '../../../catalogue/open-catalogue.ts';
import type { Store } from '../../../catalogue/rows.ts';
import { openPaces } from '../../../crawler/fetch/paces.ts';
import { type LocalShop, openLocalShop, type ShopOptions } from '../../crawler/shop/open-local-shop.ts';
import { sampleStore } from '../sample-catalogue.ts';

let folder: string;
let catalogue: Catalogue;
let shop: LocalShop;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crawl-'));
  catalogue = openCatalogue(folder);
});

afterEach(async () => {
  await shop.close();
  catalogue.close();
  await rm(folder, { recursive: true });
});

async function openStore(options: ShopOptions): Promise<Store> {
  shop = await openLocalShop(options);
  const store = sampleStore('shop', { name: 'Shop', url: `${shop.url}/catalogue` });
  catalogue.stores.save(store);
  return store;
}

const crawl = (store: Store, options: Partial<RecordCrawlOptions> = {}) =>
  crawlIntoCatalogue({ catalogue, store, allowLoopback: true, backoffMs: 5, ...options });

function passHours(hours: number): void {
  vi.useFakeTimers({ now: Date.now() + hours * 3600_000, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
}

it('finds every product over all pages, with price and picture', async () => {
  const store = await openStore({ products: 50 });
  expect(await crawl(store)).toEqual({
    pages: 53,
    products: 50,
    new: 50,
    changed: 0,
    unchanged: 0,
    gone: 0,
    failed: {},
  });
  const { products } = catalogue.products.list({ store: 'shop', limit: 100 });
  expect(products).toHaveLength(50);
  for (const { name, sku, price, picture, url } of products) {
    const item = Number(sku?.replace('SKU-', ''));
    expect({ name, price, url }).toEqual({
      name: `Piece ${item}`,
      price: { minorUnits: 1000 + (item % 50) * 100, currency: 'GBP' },
      url: `${shop.url}/goods/${item}`,
    });
    expect(picture).toMatch(/^[0-9a-f]{64}$/);
  }
});

it('sees on a second crawl what is unchanged, and asks for nothing twice', async () => {
  const store = await openStore({ products: 30 });
  await crawl(store);
  shop.forget();
  expect(await crawl(store)).toMatchObject({
    pages: 2,
    products: 30,
    new: 0,
    changed: 0,
    unchanged: 30,
    gone: 0,
  });
  expect([...shop.pictures]).toEqual([]);
});

it('records changed prices with their history, and downloads only a changed picture', async () => {
  const store = await openStore({ products: 10 });
  await crawl(store);
  shop.forget();
  shop.prices.set(3, 499);
  shop.looks.set(4, 9999);
  expect(await crawl(store)).toMatchObject({ new: 0, changed: 1, unchanged: 9 });
  const changed = catalogue.products.findAt('shop', `${shop.url}/goods/3`);
  expect(catalogue.products.prices(changed?.id ?? '').map(({ minorUnits }) => minorUnits)).toEqual([
    1300, 499,
  ]);
  expect([...shop.pictures.keys()]).toEqual(['/pictures/4.png']);
});

it('takes a product for gone after two crawls without it, and at once when its page is gone', async () => {
  const store = await openStore({ products: 10 });
  await crawl(store);
  shop.gone.add(7);
  expect(await crawl(store)).toMatchObject({ gone: 0 });
  expect(await crawl(store)).toMatchObject({ gone: 1 });
  expect(catalogue.products.list({ store: 'shop' }).total).toBe(9);
  shop.gone.delete(7);
  await crawl(store);
  expect(catalogue.products.list({ store: 'shop' }).total).toBe(10);
});

it('loses nothing and takes nothing twice when every third answer fails', async () => {
  const faults = ['error', 'throttle', 'truncate'] as const;
  const store = await openStore({
    products: 60,
    fault: (path, visit) =>
      visit === 1 && path.length % 3 === 0 ? (faults[path.charCodeAt(path.length - 1) % 3] ?? null) : null,
  });
  expect(await crawl(store)).toMatchObject({ products: 60, new: 60, failed: {} });
  expect(catalogue.products.list({ store: 'shop' }).total).toBe(60);
});

it('goes on after a page that never answers', async () => {
  const store = await openStore({
    products: 12,
    fault: (path) => (path.startsWith('/goods/5') ? 'hang' : null),
  });
  const summary = await crawl(store, { pageTimeoutMs: 1000 });
  expect(summary).toMatchObject({ products: 12, failed: { timeout: 1 } });
  expect(catalogue.crawls.notes(catalogue.crawls.list()[0]?.id ?? 0)).toMatchObject([
    { code: 'timeout', url: `${shop.url}/goods/5` },
  ]);
});

it('goes on where a stopped crawl left off', async () => {
  const store = await openStore({ products: 40 });
  const stop = new AbortController();
  const first = await crawl(store, {
    signal: stop.signal,
    onProgress: ({ pages }) => pages >= 15 && stop.abort(),
  });
  expect(first.pages).toBeLessThan(30);
  const second = await crawl(store);
  expect(first.pages + second.pages).toBe(42);
  const [goneOn, stopped] = catalogue.crawls.list().map(({ id }) => catalogue.pages.counts(id));
  expect(stopped).toEqual({ waiting: 0, done: first.pages, failed: 0 });
  expect(goneOn).toEqual({ waiting: 0, done: second.pages, failed: 0 });
  expect([...shop.visits].filter(([path, count]) => path.startsWith('/goods/') && count > 2)).toEqual([]);
  expect(catalogue.products.list({ store: 'shop' }).total).toBe(40);
  expect(catalogue.crawls.list().map(({ state }) => state)).toEqual(['done', 'stopped']);
});

it('stops when its time is up, and the next crawl goes on from there', async () => {
  const store = await openStore({ products: 40 });
  const first = await crawl(store, { maxMs: 1, atOnce: 1 });
  expect(first.products).toBeLessThan(40);
  expect(catalogue.crawls.list()[0]?.state).toBe('stopped');
  await crawl(store);
  expect(catalogue.products.list({ store: 'shop' }).total).toBe(40);
});

it('learns more of what a crawl cut short saw: nothing has changed', async () => {
  const store = await openStore({ products: 40 });
  const first = await crawl(store, { limit: 6, atOnce: 1 });
  expect(first).toMatchObject({ changed: 0, unchanged: 0 });
  expect(first.products).toBeGreaterThan(10);
  expect(await crawl(store)).toMatchObject({ changed: 0, new: 40 - first.products });
  const { products } = catalogue.products.list({ store: 'shop', limit: 100 });
  expect(products.filter(({ sku }) => sku !== null)).toHaveLength(40);
});

it('ends when the shop asks for more patience than it has time; the next crawl goes on, not before', async () => {
  let isResting = true;
  const fault = (path: string) => (isResting && path === '/goods/9' ? 'rest' : null);
  const store = await openStore({ products: 40, fault });
  const first = await crawl(store, { atOnce: 1 });
  expect(first.failed).toMatchObject({ asked_to_wait: 1 });
  const [ended] = catalogue.crawls.list();
  expect(ended?.state).toBe('stopped');
  expect(catalogue.crawls.notes(ended?.id ?? 0)).toMatchObject([
    { code: 'asked_to_wait', url: store.url, message: expect.stringMatching(/until \d{4}-/) },
  ]);
  isResting = false;
  shop.forget();
  // As another process would, for nothing but the catalogue is remembered.
  expect(await crawl(store)).toMatchObject({ pages: 0, failed: { asked_to_wait: 1 } });
  expect([...shop.visits.keys()].filter((path) => path !== '/robots.txt')).toEqual([]);
  passHours(7.1);
  const last = await crawl(store);
  expect(first.pages + last.pages).toBe(42);
  expect(last.failed).toEqual({});
  expect(catalogue.products.list({ store: 'shop' }).total).toBe(40);
  expect(catalogue.crawls.list().map(({ state }) => state)).toEqual(['done', 'stopped', 'stopped']);
});

it('sits out what the shop asks for, where it has the time', async () => {
  const fault = (path: string, visit: number) => (path === '/goods/3' && visit === 1 ? 'rest' : null);
  const store = await openStore({ products: 5, fault });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 1500);
  const crawled = await crawl(store, { maxMs: 8 * 3600_000, signal: stop.signal });
  expect(crawled.failed).toEqual({});
  expect(shop.visits.get('/goods/3')).toBe(1);
});

it('loses no picture whose server asks for more patience than there is time', async () => {
  let isResting = true;
  const fault = (path: string) => (isResting && path.startsWith('/pictures/') ? 'rest' : null);
  const store = await openStore({ products: 10, fault });
  expect((await crawl(store)).failed).toEqual({ asked_to_wait: 1 });
  isResting = false;
  passHours(7.1);
  expect((await crawl(store)).failed).toEqual({});
  const { products } = catalogue.products.list({ store: 'shop' });
  expect(products.filter(({ picture }) => picture !== null)).toHaveLength(10);
  expect([...shop.pictures.values()]).toEqual(Array(10).fill(1));
});

it('takes a crawl and the one that continued it for one: what the first part saw is not missing', async () => {
  const store = await openStore({ products: 10 });
  expect(await crawl(store, { limit: 6 })).toMatchObject({ pages: 6 });
  await crawl(store);
  expect(catalogue.crawls.list().map(({ state }) => state)).toEqual(['done', 'stopped']);
  for (let item = 0; item < 6; item++) shop.gone.add(item);
  expect(await crawl(store)).toMatchObject({ gone: 0 });
  expect(catalogue.products.list({ store: 'shop' }).total).toBe(10);
  expect(await crawl(store)).toMatchObject({ gone: 6 });
});

it('fails with a code when the start page cannot be had', async () => {
  const store = await openStore({ products: 1, fault: () => 'error' });
  await expect(crawl(store)).rejects.toMatchObject({ code: 'http_500' });
  expect(catalogue.crawls.list()[0]?.state).toBe('failed');
});

it('visits nothing that robots.txt forbids', async () => {
  const store = await openStore({ products: 5, robots: 'User-agent: *\nDisallow: /goods/' });
  expect(await crawl(store)).toMatchObject({ products: 5, failed: { robots_disallowed: 5 } });
  expect([...shop.visits.keys()].filter((path) => path.startsWith('/goods/'))).toEqual([]);
});

it('keeps the pace of a shop whose two departments are crawled at once', async () => {
  const asked: number[] = [];
  const fault = () => {
    asked.push(performance.now());
    return null;
  };
  const store = await openStore({ products: 2, robots: 'User-agent: *\nCrawl-delay: 0.3', fault });
  const other = { ...store, id: 'sale', name: 'Sale', url: `${shop.url}/catalogue?page=1` };
  catalogue.stores.save(other);
  const paces = openPaces();
  await Promise.all([store, other].map((department) => crawl(department, { paces, limit: 2 })));
  const gaps = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(3);
  expect(Math.min(...gaps)).toBeGreaterThan(150);
  expect(paces.size).toBe(0);
});

it('will not crawl this machine unless told so', async () => {
  const store = await openStore({ products: 1 });
  await expect(crawl(store, { allowLoopback: false })).rejects.toMatchObject({ code: 'blocked_address' });
  expect(shop.visits.size).toBe(0);
});
