import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoStore, openDemoStore } from '../../../data/demo-store/open-demo-store.ts';
import { productPath } from '../../../data/demo-store/pages/houses.ts';
import { isScriptedOnly, lostPictureSku, twiceListedSku } from '../../../data/demo-store/stock/oddities.ts';
import { stock } from '../../../data/demo-store/stock/stock.ts';

let folder: string;
let shop: DemoStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-store-'));
  shop = await openDemoStore({ cacheDir: folder });
});
afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, shop.url), { headers });
const page = async (path: string) => load(await (await get(path)).text());
const bySku = (sku: string) => stock.find((product) => product.sku === sku)!;

/** Product paths on a listing and all pages after it. */
async function walk(path: string, pages: string[] = []): Promise<string[]> {
  const $ = await page(path);
  const found = $('.grid .card')
    .toArray()
    .map((card) => $(card).find('a').attr('href')!);
  const next = $('a[rel=next]').attr('href');
  pages.push(path);
  return next ? [...found, ...(await walk(next, pages))] : found;
}

describe('openDemoStore', () => {
  it('names two stores in two currencies', async () => {
    expect(shop.stores.map(({ id, currency }) => [id, currency])).toEqual([
      ['harbour', 'GBP'],
      ['lune', 'EUR'],
    ]);
    for (const { url } of shop.stores) expect((await fetch(url!)).status).toBe(200);
  });

  it('lists every product, 24 a page, but for those that a script shows', async () => {
    const pages: string[] = [];
    const sections = {
      '/harbour/': ['tops', 'outerwear', 'trousers', 'skirts', 'dresses', 'accessories'],
      '/lune/': ['hauts', 'manteaux', 'pantalons', 'jupes', 'robes', 'accessoires'],
    };
    const paths = Object.entries(sections).flatMap(([root, slugs]) => slugs.map((slug) => `${root}${slug}`));
    const found: string[] = [];
    for (const path of paths) found.push(...(await walk(path, pages)));
    expect(found.sort()).toEqual(
      stock
        .filter((product) => !isScriptedOnly(product))
        .map(productPath)
        .sort(),
    );
    expect(pages).toContain('/harbour/tops?page=2');
    expect((await get('/harbour/tops?page=9')).status).toBe(404);
  });

  it('describes each product in JSON-LD that agrees with its page', async () => {
    for (const product of stock.filter((_, i) => i % 23 === 0)) {
      const $ = await page(productPath(product));
      const data = JSON.parse($('script[type="application/ld+json"]').first().text());
      expect(data).toMatchObject({ '@type': 'Product', name: product.name, sku: product.sku });
      expect(data.offers).toMatchObject({
        price: (product.price / 100).toFixed(2),
        priceCurrency: product.store === 'harbour' ? 'GBP' : 'EUR',
      });
      expect($('h1').text()).toBe(product.name);
    }
  });

  it('writes prices as each house does', async () => {
    const [british, french] = [
      stock.find(({ store, was }) => store === 'harbour' && !was)!,
      stock.find(({ store, was }) => store === 'lune' && !was)!,
    ];
    expect((await page(productPath(british)))('.facts .now').text()).toBe(
      `£${(british.price / 100).toFixed(2)}`,
    );
    expect((await page(productPath(french)))('.facts .now').text()).toMatch(/^\d+,\d\d\s€$/u);
  });

  it('shows what a product cost before its sale, and says when one is sold out', async () => {
    const onSale = stock.find(({ was, store }) => was && store === 'harbour')!;
    expect((await page(productPath(onSale)))('.facts s').text()).toBe(`£${(onSale.was! / 100).toFixed(2)}`);
    const gone = stock.find(({ available }) => !available)!;
    expect(await (await get(productPath(gone))).text()).toContain('https://schema.org/OutOfStock');
  });

  it('keeps some pieces for browsers: they are in the JSON that a script reads, and nowhere else', async () => {
    const hidden = stock.filter(isScriptedOnly);
    expect((await page('/lune/nouveautes'))('.card')).toHaveLength(0);
    const listed = (await (await get('/lune/new.json')).json()) as { sku: string }[];
    expect(listed.map(({ sku }) => sku).sort()).toEqual(hidden.map(({ sku }) => sku).sort());
    const sitemap = await (await get('/lune/sitemap.xml')).text();
    for (const product of hidden) {
      expect(sitemap).not.toContain(productPath(product));
      expect((await get(productPath(product))).status).toBe(200);
    }
  });

  it('closes a path to robots, and has something there that must not be crawled', async () => {
    const robots = await (await get('/robots.txt')).text();
    expect(robots).toContain('Disallow: /harbour/staff/');
    expect(robots).toContain('Crawl-delay: 0');
    expect(robots).toContain(`Sitemap: ${shop.url}/sitemap.xml`);
    expect(await (await get('/harbour/staff/sample-sale')).text()).toContain('"@type":"Product"');
  });

  it('sells one product under two addresses', async () => {
    const { slug } = bySku(twiceListedSku);
    for (const path of [`/harbour/products/${slug}`, `/harbour/classics/${slug}`])
      expect(await (await get(path)).text()).toContain(`"sku":"${twiceListedSku}"`);
    expect((await page(productPath(stock[0]!)))(`a[href="/harbour/classics/${slug}"]`)).toHaveLength(1);
  });

  it('draws a picture once, and answers 304 to who has it', async () => {
    const first = await get('/pictures/HC-1001.jpg');
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(bytes.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    const again = await get('/pictures/HC-1001.jpg', { 'if-none-match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
    const kept = await readdir(folder, { recursive: true });
    expect(kept.filter((name) => name.endsWith('HC-1001.jpg'))).toHaveLength(1);
  });

  it('has lost one picture', async () => {
    const source = (await page(productPath(bySku(lostPictureSku))))('img.main').attr('src')!;
    expect((await get(source)).status).toBe(404);
  });

  it('answers 404 for what it does not have, and 405 for what it does not do', async () => {
    for (const path of ['/nowhere', '/harbour/products/nothing', '/pictures/XX-1.jpg', '/looks/none.jpg'])
      expect((await get(path)).status, path).toBe(404);
    expect((await fetch(new URL('/harbour/', shop.url), { method: 'POST' })).status).toBe(405);
  });

  it('knows the right answers for its sample looks, and boxes inside their photos', async () => {
    const answers = await shop.answers();
    expect(answers.map(({ photo }) => photo)).toEqual(['quayside.jpg', 'boulevard.jpg', 'jardin.jpg']);
    const worn = answers.flatMap(({ garments }) => garments.map(({ category }) => category));
    expect(new Set(worn)).toEqual(new Set(['outwear', 'shirt', 'short', 'skirt', 'dress']));
    for (const { garments, width, height, photo } of answers) {
      expect(garments.length, photo).toBeGreaterThanOrEqual(1);
      for (const { box } of garments)
        expect(
          box.left >= 0 && box.top >= 0 && box.left + box.width <= width && box.top + box.height <= height,
        ).toBe(true);
      expect((await get(`/looks/${photo}`)).status).toBe(200);
    }
  }, 60_000);

  it('fails and changes as it is told, and recovers', async () => {
    const [kept, dropped] = [bySku('HC-1002'), bySku('HC-1003')];
    shop.setFaults({
      status: { '/harbour/tops': 500 },
      prices: { [kept.sku]: 1234 },
      removed: [dropped.sku],
      pictures: { [kept.sku]: 'HC-1001' },
    });
    expect((await get('/harbour/tops')).status).toBe(500);
    expect(await (await get(productPath(kept))).text()).toContain('"price":"12.34"');
    expect((await get(productPath(dropped))).status).toBe(404);
    const [swapped, other] = [await get(`/pictures/${kept.sku}.jpg`), await get('/pictures/HC-1001.jpg')];
    expect(swapped.headers.get('etag')).toBe(other.headers.get('etag'));
    shop.setFaults({});
    expect((await get('/harbour/tops')).status).toBe(200);
    expect((await get(productPath(dropped))).status).toBe(200);
  });
});
