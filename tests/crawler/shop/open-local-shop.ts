import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { drawPng } from './draw-png.ts';
import { serve } from './serve.ts';

/** What goes wrong with one answer; `rest`: everybody is asked to wait for seven hours. */
export type Fault = 'busy' | 'error' | 'hang' | 'rest' | 'throttle' | 'truncate';

export interface ShopOptions {
  readonly products: number;
  readonly perPage?: number;
  /** Decides what goes wrong; `visit` counts the visits of this path from 1. */
  readonly fault?: (path: string, visit: number) => Fault | null;
  readonly robots?: string;
}

/** A shop whose goods can be changed between two crawls. */
export interface LocalShop {
  readonly url: string;
  /** Answers by path, in all. */
  readonly visits: ReadonlyMap<string, number>;
  /** Pictures sent in full, by path. */
  readonly pictures: ReadonlyMap<string, number>;
  /** Price in pence of a product, by number. */
  readonly prices: Map<number, number>;
  /** Another number gives a product another picture under the same address. */
  readonly looks: Map<number, number>;
  /** Products that are sold no more. */
  readonly gone: Set<number>;
  forget(): void;
  close(): Promise<void>;
}

/** Serves listing pages, product pages with JSON-LD, and pictures with ETags; start at `/catalogue`. */
export async function openLocalShop({
  products,
  perPage = 20,
  fault = () => null,
  robots,
}: ShopOptions): Promise<LocalShop> {
  const visits = new Map<string, number>();
  const pictures = new Map<string, number>();
  const prices = new Map<number, number>();
  const looks = new Map<number, number>();
  const gone = new Set<number>();
  const priceOf = (item: number) => prices.get(item) ?? 1000 + (item % 50) * 100;
  const sold = () => Array.from({ length: products }, (_, item) => item).filter((item) => !gone.has(item));

  const listing = (number: number) => {
    const items = sold().slice((number - 1) * perPage, number * perPage);
    const cards = items.map(
      (item) =>
        `<li class="tile"><a href="/goods/${item}?ref=list"><img src="/pictures/${item}.png" alt=""><h3>Piece ${item}</h3></a><span class="price">£${(priceOf(item) / 100).toFixed(2)}</span></li>`,
    );
    const next =
      number * perPage < sold().length ? `<a rel="next" href="/catalogue?page=${number + 1}">Next</a>` : '';
    return `<!doctype html><html lang="en-GB"><title>All</title><h1>All pieces</h1><ul>${cards.join('')}</ul>${next}</html>`;
  };
  const goods = (item: number, origin: string) => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: `Piece ${item}`,
      sku: `SKU-${item}`,
      image: `${origin}/pictures/${item}.png`,
      offers: {
        '@type': 'Offer',
        price: (priceOf(item) / 100).toFixed(2),
        priceCurrency: 'GBP',
        availability: 'https://schema.org/InStock',
      },
    };
    return `<!doctype html><html lang="en-GB"><link rel="canonical" href="/goods/${item}"><title>Piece ${item}</title><script type="application/ld+json">${JSON.stringify(data)}</script><h1>Piece ${item}</h1><form action="/cart"><button>Add to cart</button></form></html>`;
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://shop');
    const path = `${url.pathname}${url.search}`;
    const visit = (visits.get(path) ?? 0) + 1;
    visits.set(path, visit);
    if (url.pathname === '/robots.txt')
      return robots === undefined ? send(response, 404, '') : send(response, 200, robots, 'text/plain');
    const wrong = fault(path, visit);
    if (wrong !== null) return fail(response, wrong);
    const item = Number(/\d+/.exec(url.pathname)?.[0] ?? Number.NaN);
    if (url.pathname === '/catalogue')
      return send(response, 200, listing(Number(url.searchParams.get('page') ?? 1)));
    if (url.pathname.startsWith('/goods/'))
      return gone.has(item)
        ? send(response, 404, 'gone')
        : send(response, 200, goods(item, `http://${request.headers.host}`));
    if (url.pathname.startsWith('/pictures/'))
      return sendPicture(request, response, { path, bytes: drawPng(looks.get(item) ?? item), pictures });
    return send(response, 404, 'nothing here');
  };
  const server = await serve(answer);
  const forget = () => {
    visits.clear();
    pictures.clear();
  };
  return { url: server.url, visits, pictures, prices, looks, gone, forget, close: server.close };
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/html; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

function sendPicture(
  request: IncomingMessage,
  response: ServerResponse,
  {
    path,
    bytes,
    pictures,
  }: { readonly path: string; readonly bytes: Uint8Array; readonly pictures: Map<string, number> },
): void {
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
  pictures.set(path, (pictures.get(path) ?? 0) + 1);
  response.writeHead(200, { 'content-type': 'image/png', etag }).end(bytes);
}

function fail(response: ServerResponse, fault: Fault): void {
  if (fault === 'error') return void send(response, 500, 'no');
  if (fault === 'busy') return void send(response, 503, 'not now');
  if (fault === 'throttle') return void response.writeHead(429, { 'retry-after': '0' }).end();
  if (fault === 'rest') return void response.writeHead(503, { 'retry-after': '25200' }).end();
  if (fault === 'hang') return;
  const packed = gzipSync('<html>'.repeat(2000));
  response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
  response.end(packed.subarray(0, packed.length / 2));
}
