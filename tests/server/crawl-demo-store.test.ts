import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { previewStore } from '../../catalogue/crawl/preview-store.ts';
import { crawlIntoCatalogue } from '../../catalogue/crawl/record-crawl.ts';
import { type DemoStore, openDemoStore } from '../../data/demo-store/open-demo-store.ts';
import type { CrawlDetailReply, PreviewReply, ProductListReply, StoreReply } from '../../server/replies.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'lookalike-shop-'));
let shop: DemoStore;
let server: TestServer;

beforeAll(async () => {
  shop = await openDemoStore({ cacheDir });
  server = await openTestServer({
    parts: {
      crawlStore: (store, options) =>
        crawlIntoCatalogue({ catalogue: catalogue(), store, allowLoopback: true, ...options }),
      previewStore: (url, options) => previewStore(url, { allowLoopback: true, ...options }),
    },
  });
});
afterAll(async () => {
  await server.close();
  await shop.close();
  rmSync(cacheDir, { recursive: true, force: true });
});

const catalogue = (): Catalogue => server.catalogue;

async function send<Reply>(method: string, path: string, body?: unknown): Promise<Reply> {
  const init = { method, headers: { 'content-type': 'application/json' } };
  const reply = await server.app.request(
    path,
    body === undefined ? init : { ...init, body: JSON.stringify(body) },
  );
  expect(reply.ok, `${method} ${path}`).toBe(true);
  return (await reply.json()) as Reply;
}

it('adds a shop after a look at it, crawls it, and finds its products', { timeout: 120_000 }, async () => {
  const { id, name, url, currency } = shop.stores[0]!;
  const preview = await send<PreviewReply>('POST', '/api/stores/preview', { url, currency });
  expect(preview.products.length).toBeGreaterThan(3);
  expect(preview.products[0]).toMatchObject({ name: expect.any(String), price: { currency } });
  expect(Object.keys(preview.products[0]?.origins ?? {})).toContain('name');

  await send('POST', '/api/stores', { id, name, url, currency });
  const started = await send<{ id: number }>('POST', `/api/stores/${id}/crawls?limit=8`);
  const events = await (await server.app.request(`/api/crawls/${started.id}/events`)).text();
  expect(events).toContain('event: progress');
  // Events are samples, so a short phase may fall between two; that it was indexed shows in the catalogue.
  const kept = catalogue()
    .products.list({ store: id })
    .products.filter(({ picture }) => picture !== null);
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.filter(({ category }) => category === null)).toEqual([]);
  expect(events).toContain('event: end');

  const crawl = await send<CrawlDetailReply>('GET', `/api/crawls/${started.id}`);
  expect(crawl).toMatchObject({ state: 'stopped', phase: 'ended', pages: 8 });
  const store = await send<StoreReply>('GET', `/api/stores/${id}`);
  expect(store.products).toBe(crawl.products);
  const { products } = await send<ProductListReply>('GET', `/api/products?store=${id}`);
  expect(products.length).toBeGreaterThan(3);
  const image = await server.app.request(`${products.find((product) => product.image)?.image}?width=320`);
  expect(image.headers.get('content-type')).toBe('image/webp');
});

it('says why a shop cannot be read', async () => {
  shop.setFaults({ status: { '/lune/': 500 } });
  const url = shop.stores[1]!.url;
  const init = {
    method: 'POST',
    body: JSON.stringify({ url }),
    headers: { 'content-type': 'application/json' },
  };
  expect(await (await server.app.request('/api/stores/preview', init)).json()).toMatchObject({
    status: 422,
    code: 'http_500',
  });
});
