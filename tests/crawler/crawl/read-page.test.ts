import { afterEach, describe, expect, it } from 'vitest';
import type { PageWay, PageWays } from '../../../crawler/crawl/page-ways.ts';
import { openPageReader, type Rendered } from '../../../crawler/crawl/read-page.ts';
import { type Fetcher, openFetcher } from '../../../crawler/fetch/fetcher.ts';
import { type LocalServer, serve } from '../shop/serve.ts';

let server: LocalServer;
let fetcher: Fetcher;
let served: string[];
let rendered: string[];
let decided: Map<string, PageWay>;

afterEach(async () => {
  await fetcher.close();
  await server.close();
});

const tiles = (count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `<li class="tile"><a href="/p/${n}"><img src="/i/${n}.jpg"><h3>Thing ${n}</h3></a><span class="price">$${n + 1}.00</span></li>`,
  ).join('');
const toPage = (body: string) =>
  `<!doctype html><html lang="en-US"><body>${body}<script>start()</script></body></html>`;
const shell = toPage('<div id="root"></div>');

/** A reader of a shop that serves `plain`, and shows `shown` once its scripts have run. */
async function openReader(plain: string, shown: string, known: readonly (readonly [string, PageWay])[] = []) {
  [served, rendered, decided] = [[], [], new Map(known)];
  server = await serve((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    served.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html' }).end(plain);
  });
  fetcher = openFetcher({ allowLoopback: true });
  const ways: PageWays = {
    find: (kind) => decided.get(kind) ?? null,
    decide: (kind, way) => void (way === null ? decided.delete(kind) : decided.set(kind, way)),
  };
  const render = async (url: string): Promise<Rendered> => {
    rendered.push(url);
    return { url, html: shown };
  };
  const read = openPageReader({ fetcher, render, recipe: null, currency: null, ways });
  return (number: number, kind = 'listing') => read({ url: `${server.url}/${number}`, depth: 1, kind });
}

describe('a page', () => {
  it('is read as it comes where it shows its products', async () => {
    const read = await openReader(toPage(tiles(5)), shell);
    for (let page = 0; page < 3; page++) expect((await read(page)).products).toHaveLength(5);
    expect(rendered).toEqual([]);
    expect(decided.get('listing')).toBe('plain');
  });

  it('goes straight to the browser once three of its kind needed it', async () => {
    const read = await openReader(shell, toPage(tiles(5)));
    for (let page = 0; page < 5; page++) expect((await read(page)).products).toHaveLength(5);
    expect(served).toEqual(['/0', '/1', '/2']);
    expect(decided).toEqual(new Map([['listing', 'browser']]));
  });

  it('goes there at once where an earlier crawl learnt so', async () => {
    const read = await openReader(shell, toPage(tiles(5)), [['listing', 'browser']]);
    expect((await read(0)).products).toHaveLength(5);
    expect(served).toEqual([]);
  });

  it('is scrolled where it shows some products and says that there are more', async () => {
    const read = await openReader(
      toPage(`<ul>${tiles(4)}</ul><button class="load-more">Load more</button>`),
      toPage(`<ul>${tiles(12)}</ul>`),
    );
    expect((await read(0)).products).toHaveLength(12);
    expect(rendered).toHaveLength(1);
  });
});

describe('a shop of plain pages', () => {
  it('starts the browser for one empty page in five only', async () => {
    const read = await openReader(shell, shell, [['listing', 'plain']]);
    for (let page = 0; page < 10; page++) await read(page);
    expect(rendered).toHaveLength(2);
  });

  it('that is rebuilt with scripts is noticed', async () => {
    const read = await openReader(shell, toPage(tiles(5)), [['listing', 'plain']]);
    for (let page = 0; page < 3; page++) expect((await read(page)).products).toHaveLength(5);
    expect(decided.get('listing')).toBe('browser');
  });
});
