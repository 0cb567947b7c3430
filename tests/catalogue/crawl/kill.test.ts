import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { crawlIntoCatalogue } from '../../../catalogue/crawl/record-crawl.ts';
import { openCatalogue } from '../../../catalogue/open-catalogue.ts';
import type { Store } from '../../../catalogue/rows.ts';
import { type Fault, type LocalShop, openLocalShop } from '../../crawler/shop/open-local-shop.ts';
import { sampleStore } from '../sample-catalogue.ts';

let shop: LocalShop;
let folder: string;

afterEach(async () => {
  await shop.close();
  await rm(folder, { recursive: true, force: true });
});

it('goes on after processes that were killed: no product lost, no page fetched again that was read', {
  timeout: 120_000,
}, async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
  shop = await openLocalShop({ products: 160 });
  const store = addStore();
  const read = new Map<string, number | undefined>();
  for (const visits of [40, 120]) {
    await killAfter(() => shop.visits.size >= visits);
    for (const path of pagesRead()) read.set(path, shop.visits.get(path));
  }
  const before = shop.visits.size;
  await withCatalogue(async (catalogue) => {
    await crawlIntoCatalogue({ catalogue, store, allowLoopback: true });
    const { products, total } = catalogue.products.list({ store: 'shop', limit: 200 });
    expect(total).toBe(160);
    expect(products.filter(({ picture }) => picture === null)).toEqual([]);
    expect(catalogue.crawls.list().map(({ state }) => state)).toEqual(['done', 'stopped', 'stopped']);
  });
  expect(before).toBeLessThan(329);
  expect([...read].filter(([path, count]) => shop.visits.get(path) !== count)).toEqual([]);
  // Each killed process had asked for four pages and four pictures whose answers it had not read yet.
  const again = [...shop.visits].filter(([path, count]) => count > 1 && path !== '/robots.txt');
  const pages = again.filter(([path]) => !path.startsWith('/pictures/'));
  expect(pages.length).toBeLessThanOrEqual(8);
  expect(again.length - pages.length).toBeLessThanOrEqual(8);
});

it('knows after a kill what lists have told of products whose pages never answer', async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
  let fault: Fault = 'hang';
  shop = await openLocalShop({ products: 10, fault: (path) => (path.startsWith('/goods/') ? fault : null) });
  const store = addStore();
  await killAfter(() => shop.visits.has('/goods/3'));
  fault = 'error';
  await withCatalogue(async (catalogue) => {
    const summary = await crawlIntoCatalogue({ catalogue, store, allowLoopback: true, backoffMs: 1 });
    expect(summary).toMatchObject({ products: 10, new: 10, failed: { http_500: 10 } });
  });
  expect(shop.visits.get('/catalogue')).toBe(1);
});

it('does not overlap with a crawl that another process runs', async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
  shop = await openLocalShop({ products: 200 });
  const store = sampleStore('shop', { url: `${shop.url}/catalogue` });
  const catalogue = openCatalogue(folder);
  try {
    catalogue.stores.save(store);
    const crawl = () => crawlIntoCatalogue({ catalogue, store, allowLoopback: true });
    const killed = killAfter(
      () => shop.visits.size > 20,
      async () => {
        await expect(crawl()).rejects.toMatchObject({ code: 'crawl_running' });
      },
    );
    await killed;
    expect(catalogue.crawls.list()).toHaveLength(1);
    expect(await crawl()).toMatchObject({ failed: {} });
    expect(catalogue.products.list({ store: 'shop' }).total).toBe(200);
  } finally {
    catalogue.close();
  }
});

it('lets no other process begin a crawl between its look for one and its own beginning', async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
  shop = await openLocalShop({ products: 1 });
  const store = addStore();
  const other = new Sqlite(join(folder, 'catalogue.db'), { timeout: 0 });
  await withCatalogue(async (catalogue) => {
    const start = (id: string) => {
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked');
      return catalogue.crawls.start(id);
    };
    const watched = { ...catalogue, crawls: { ...catalogue.crawls, start } };
    await crawlIntoCatalogue({ catalogue: watched, store, allowLoopback: true });
  }).finally(() => other.close());
});

function addStore(): Store {
  const store = sampleStore('shop', { url: `${shop.url}/catalogue` });
  withCatalogue((catalogue) => catalogue.stores.save(store));
  return store;
}

/** Paths of the pages that the last crawl has read. */
function pagesRead(): readonly string[] {
  return withCatalogue(({ crawls, pages }) =>
    crawls
      .list()
      .flatMap(({ id }) => pages.list(id, { state: 'done', limit: 1000 }))
      .map(({ url }) => url.slice(shop.url.length)),
  );
}

/** Opens the catalogue for a while. */
function withCatalogue<Result>(use: (catalogue: Catalogue) => Result): Result {
  const catalogue = openCatalogue(folder);
  const close = () => catalogue.close();
  const result = use(catalogue);
  if (result instanceof Promise) return result.finally(close) as Result;
  close();
  return result;
}

/** Starts a crawl in a process of its own and kills it, without a chance to tidy up, once the condition holds and `before` is done. */
async function killAfter(condition: () => boolean, before = async () => {}): Promise<void> {
  const crawler = join(import.meta.dirname, 'crawl-in-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', crawler, folder], { stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!condition() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  await before().finally(() => child.kill('SIGKILL'));
  await ended;
}
