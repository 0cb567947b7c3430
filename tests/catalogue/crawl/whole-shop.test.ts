import { describe, expect, it } from 'vitest';
import { drawPng } from '../../crawler/shop/draw-png.ts';
import { openPaperStore, type PaperShop } from './paper-shop.ts';

const goods = (keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, { name: `Piece ${key}`, image: `/${key}.png`, sku: key }]));

/** A front page that leads to one list of three products, and a sitemap that knows two more. */
async function openShop() {
  const opened = await openPaperStore('/');
  const { shop } = opened;
  shop.sell('/women', goods(['red', 'green', 'blue']));
  shop.sell('/hidden', goods(['grey', 'black']));
  shop.answers.delete('/hidden');
  for (const [at, key] of ['red', 'green', 'blue', 'grey', 'black'].entries())
    shop.picture(`/${key}.png`, drawPng(at * 997));
  shop.page('/', '<html lang="en-GB"><title>Shop</title><h1>Welcome</h1><a href="/women">Women</a></html>');
  list(shop, ['red', 'green', 'blue', 'grey', 'black']);
  shop.answers.set('/robots.txt', { type: 'text/plain', body: `Sitemap: ${shop.url}/products.xml` });
  return opened;
}

function list(shop: PaperShop, keys: readonly string[], changed = '2026-01-01'): void {
  const urls = keys.map(
    (key) => `<url><loc>${shop.url}/goods/${key}</loc><lastmod>${changed}</lastmod></url>`,
  );
  shop.answers.set('/products.xml', { type: 'text/xml', body: `<urlset>${urls.join('')}</urlset>` });
}

describe('a whole shop', () => {
  it('is what its front page leads to and what only its sitemap knows, each page once', async () => {
    const { shop, crawl } = await openShop();
    expect(await crawl()).toMatchObject({ products: 5, new: 5, failed: {} });
    const pages = shop.asked.filter((path) => !path.endsWith('.png'));
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('costs the next crawl only the pages that no list shows', async () => {
    const { shop, crawl } = await openShop();
    await crawl();
    shop.forget();
    expect(await crawl()).toMatchObject({ products: 5, unchanged: 5, gone: 0 });
    // All answered by "not modified": the front page alone, which shows no products, is read anew.
    expect(shop.asked).toEqual(['/robots.txt', '/', '/products.xml']);
    expect(shop.unchanged.sort()).toEqual(expect.arrayContaining(['/goods/black', '/goods/grey', '/women']));
    expect(shop.unchanged).not.toContain('/goods/red');
  });

  it('says in its log what each page was, also of product pages that a list leads to in a later crawl', async () => {
    const { shop, crawl, catalogue } = await openPaperStore('/');
    shop.sell('/', goods(['red', 'green']));
    shop.picture('/red.png', drawPng(1));
    shop.picture('/green.png', drawPng(997));
    for (let round = 0; round < 2; round++) {
      await crawl();
      const [{ id = 0 } = {}] = catalogue.crawls.list();
      const kinds = catalogue.pages.list(id).map(({ url, kind }) => [new URL(url).pathname, kind]);
      expect(Object.fromEntries(kinds)).toEqual({
        '/': 'listing',
        '/goods/green': 'product',
        '/goods/red': 'product',
      });
    }
  });

  it('is not whole when a limit leaves no page for what only the sitemap knows', async () => {
    const { crawl, catalogue } = await openShop();
    for (let round = 0; round < 4; round++) expect(await crawl({ limit: 5 })).toMatchObject({ gone: 0 });
    expect(catalogue.crawls.list().map(({ state }) => state)).toContain('stopped');
    expect(catalogue.products.list({ store: 'paper' }).total).toBe(5);
  });

  it('does not ask each night for what is gone, though the sitemap goes on listing it', async () => {
    const { shop, crawl } = await openShop();
    await crawl();
    shop.answers.delete('/goods/grey');
    expect(await crawl()).toMatchObject({ gone: 1, failed: { http_404: 1 } });
    shop.forget();
    expect(await crawl()).toMatchObject({ gone: 0, failed: {} });
    expect([...shop.asked, ...shop.unchanged]).not.toContain('/goods/grey');
    shop.sell('/hidden', goods(['grey']));
    list(shop, ['grey', 'black'], '2026-12-01');
    expect(await crawl()).toMatchObject({ products: 5, changed: 1 });
  });

  const refused = { type: 'text/plain', body: 'not for you', status: 403 };

  it('keeps what only its sitemap knows while that gives no answer, but for what its own page says is gone', async () => {
    const { shop, crawl, catalogue } = await openShop();
    await crawl();
    shop.answers.set('/products.xml', refused);
    shop.answers.delete('/goods/grey');
    expect(await crawl()).toMatchObject({ products: 4, gone: 1 });
    expect(await crawl()).toMatchObject({ products: 4, gone: 0 });
    expect(await crawl()).toMatchObject({ products: 4, gone: 0 });
    expect(catalogue.products.list({ store: 'paper' }).total).toBe(4);
  });

  it('keeps what neither a list nor its own page gives an answer about', async () => {
    const { shop, crawl, catalogue } = await openShop();
    await crawl();
    for (const path of ['/women', '/goods/red', '/goods/green', '/goods/blue'])
      shop.answers.set(path, refused);
    for (let night = 0; night < 3; night++) expect(await crawl()).toMatchObject({ gone: 0 });
    expect(catalogue.products.list({ store: 'paper' }).total).toBe(5);
  });

  it('is reached over departments that show no products', async () => {
    const { shop, crawl } = await openShop();
    shop.answers.delete('/robots.txt');
    shop.page('/', '<html lang="en-GB"><title>Shop</title><a href="/departments">All</a></html>');
    shop.page('/departments', '<html lang="en-GB"><title>All</title><a href="/women">Women</a></html>');
    expect(await crawl()).toMatchObject({ products: 3, new: 3 });
  });

  it('without a product is not understood, and that is said', async () => {
    const { shop, crawl, catalogue } = await openShop();
    shop.answers.clear();
    shop.page('/', '<html><title>Shop</title><a href="/women">Women</a></html>');
    shop.page('/women', '<html><title>Women</title></html>');
    await expect(crawl()).rejects.toMatchObject({ code: 'no_products' });
    expect(catalogue.crawls.list()[0]?.state).toBe('failed');
  });
});

describe('a product whose own page speaks of others only', () => {
  it('is what its list says of it, also when that changes', async () => {
    const { shop, crawl, catalogue } = await openPaperStore('/all');
    const others = goods(['red', 'green', 'blue']);
    const sell = (image: string) => {
      shop.sell('/all', { ...others, coat: { name: 'Wool Coat', image } });
      const strip = shop.answers.get('/all');
      if (strip !== undefined) shop.answers.set('/goods/coat', strip);
    };
    const coat = () => catalogue.products.findAt('paper', `${shop.url}/goods/coat`);
    for (const [at, name] of ['red', 'green', 'blue', 'coat', 'new'].entries())
      shop.picture(`/${name}.png`, drawPng(at * 997));
    sell('/coat.png');
    expect(await crawl()).toMatchObject({ products: 4, new: 4, failed: {} });
    const first = coat()?.picture;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    sell('/new.png');
    expect(await crawl()).toMatchObject({ products: 4, changed: 1 });
    expect(coat()).toMatchObject({ name: 'Wool Coat', image: `${shop.url}/new.png` });
    expect(coat()?.picture).not.toBe(first);
    expect(await crawl()).toMatchObject({ products: 4, unchanged: 4 });
  });
});
