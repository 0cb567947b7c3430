import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { crawlIntoCatalogue } from '../../../catalogue/crawl/record-crawl.ts';
import { openCatalogue } from '../../../catalogue/open-catalogue.ts';
import type { Store } from '../../../catalogue/rows.ts';
import { type LocalShop, openLocalShop } from '../../crawler/shop/open-local-shop.ts';
import { sampleStore } from '../sample-catalogue.ts';

let shop: LocalShop;
let folder: string;

afterEach(async () => {
  await shop.close();
  await rm(folder, { recursive: true, force: true });
});

it('goes on after a process that was killed: no product lost, no page fetched a third time', async () => {
  folder = await mkdtemp(join(tmpdir(), 'kill-'));
  shop = await openLocalShop({ products: 120 });
  const store: Store = {
    id: 'shop',
    name: 'Shop',
    url: `${shop.url}/catalogue`,
    recipe: null,
    schedule: null,
    currency: null,
    paused: false,
    addedAt: new Date().toISOString(),
  };
  const before = openCatalogue(folder);
  before.stores.save(store);
  before.close();

  await killAfter(() => [...shop.visits.keys()].filter((path) => path.startsWith('/goods/')).length >= 40);
  const visitedBefore = new Set(shop.visits.keys());

  const catalogue = openCatalogue(folder);
  try {
    await crawlIntoCatalogue({ catalogue, store, allowLoopback: true });
    expect(visitedBefore.size).toBeLessThan(127);
    expect(catalogue.products.list({ store: 'shop' }).total).toBe(120);
    expect(
      catalogue.products
        .list({ store: 'shop', limit: 200 })
        .products.every(({ picture }) => picture !== null),
    ).toBe(true);
    // Only what the killed process was busy with is asked for again.
    const again = [...shop.visits].filter(
      ([path, count]) => count > 1 && path !== '/robots.txt' && !path.startsWith('/pictures/'),
    );
    expect(again.length).toBeLessThanOrEqual(12);
    expect(Math.max(...again.map(([, count]) => count), 0)).toBeLessThanOrEqual(2);
    expect(catalogue.crawls.list().map(({ state }) => state)).toEqual(['done', 'stopped']);
  } finally {
    catalogue.close();
  }
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

/** Starts a crawl in a process of its own and kills it, without a chance to tidy up, once the condition holds and `before` is done. */
async function killAfter(condition: () => boolean, before = async () => {}): Promise<void> {
  const crawler = join(import.meta.dirname, 'crawl-in-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', crawler, folder], { stdio: 'inherit' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!condition() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  await before().finally(() => child.kill('SIGKILL'));
  await ended;
}
