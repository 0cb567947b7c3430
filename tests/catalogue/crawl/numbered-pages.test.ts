import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { crawlIntoCatalogue } from '../../../catalogue/crawl/record-crawl.ts';
import { openCatalogue } from '../../../catalogue/open-catalogue.ts';
import { serve } from '../../crawler/shop/serve.ts';
import { sampleStore } from '../sample-catalogue.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const card = (n: number) =>
  `<li class="tile"><a href="/p/${n}"><h3>Piece ${n}</h3><img src="/none-${n}.jpg"></a><b class="price">£${n + 1}.00</b></li>`;

/** Ten pieces a page under the same six advertised ones; behind the last page, the last one again in another order. */
function list(page: number, last: number): string {
  const at = Math.min(page, last);
  const own = numbers(at * 10, at * 10 + 10);
  const turned = page > last ? [...own.slice(page % 10), ...own.slice(0, page % 10)] : own;
  return `<html lang="en-GB"><h1>All</h1><ul>${[...numbers(0, 6), ...turned].map(card).join('')}</ul><p><b>${page}</b> <a href="/all?page=${page + 1}">${page + 1}</a></p></html>`;
}

/** Crawls a shop whose lists stand under `/all`. @returns the pages asked of the list, and how many products were found */
async function crawlShop(toList: (page: number) => string) {
  const folder = await mkdtemp(join(tmpdir(), 'crawl-'));
  const catalogue = openCatalogue(folder);
  const asked: string[] = [];
  const shop = await serve((request, response) => {
    const url = new URL(request.url ?? '/', 'http://shop');
    const isList = url.pathname === '/all';
    if (isList) asked.push(url.search);
    const item = /^\/p\/(\d+)$/.exec(url.pathname)?.[1];
    const own =
      item && `<html lang="en-GB"><h1>Piece ${item}</h1><b class="price">£${Number(item) + 1}.00</b></html>`;
    response
      .writeHead(isList || own ? 200 : 404, { 'content-type': 'text/html' })
      .end(isList ? toList(Number(url.searchParams.get('page') ?? 1)) : own);
  });
  const store = sampleStore('shop', { url: `${shop.url}/all` });
  catalogue.stores.save(store);
  const { products } = await crawlIntoCatalogue({ catalogue, store, allowLoopback: true, backoffMs: 5 });
  await shop.close();
  catalogue.close();
  await rm(folder, { recursive: true });
  return { asked, products };
}

it('goes through numbered pages under the same advertised products, and ends where the last one comes again', async () => {
  const { asked, products } = await crawlShop((page) => list(page, 5));
  expect(asked).toEqual(['', '?page=2', '?page=3', '?page=4', '?page=5', '?page=6']);
  expect(products).toBe(56);
});

it('ends a list that ignores its page numbers, though each time one product is another one', async () => {
  const { asked, products } = await crawlShop((page) => {
    const cards = [...numbers(0, 19), 100 + page].map(card).join('');
    const buttons = numbers(1, 9).map((n) => `<a class="page" href="/all?page=${n}">${n}</a>`);
    return `<html lang="en-GB"><h1>All</h1><ul>${cards}</ul><nav class="pagination"><b>${page}</b>${buttons.join('')}</nav></html>`;
  });
  expect(asked).toEqual(['', '?page=2']);
  expect(products).toBe(21);
});
