import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { RecordCrawlOptions } from '../../../catalogue/crawl/crawl-parts.ts';
import { crawlIntoCatalogue } from '../../../catalogue/crawl/record-crawl.ts';
import type { Store } from '../../../catalogue/rows.ts';
import { type LocalServer, serve } from '../../crawler/shop/serve.ts';
import { openSample, sampleStore } from '../sample-catalogue.ts';

/** One product's page; what is left out it does not say. */
export interface PaperGoods {
  readonly name: string;
  /** Path of its picture. */
  readonly image: string;
  readonly sku?: string;
  readonly price?: string;
}

export interface PaperAnswer {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** HTTP status; default 200. */
  readonly status?: number;
}

/** A shop whose answers are written down one by one; a path without one answers 404. */
export interface PaperShop extends LocalServer {
  readonly answers: Map<string, PaperAnswer>;
  /** Paths asked for, in order, that were sent or not found. */
  readonly asked: string[];
  /** Paths asked for that were answered by "not modified". */
  readonly unchanged: string[];
  /** Empties both. */
  forget(): void;
  page(path: string, html: string): void;
  picture(path: string, bytes: Uint8Array): void;
  /** Writes a listing at `path` and the products' own pages at `/goods/<key>`. */
  sell(path: string, goods: Readonly<Record<string, PaperGoods>>): void;
}

/** Serves an empty shop of its own until the test has ended. */
export async function openPaperShop(): Promise<PaperShop> {
  const answers: PaperShop['answers'] = new Map();
  const asked: string[] = [];
  const unchanged: string[] = [];
  const server = await serve((request, response) => {
    const path = request.url ?? '/';
    const answer = answers.get(path);
    if (answer === undefined) {
      asked.push(path);
      return void response.writeHead(404).end();
    }
    const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) {
      unchanged.push(path);
      return void response.writeHead(304, { etag }).end();
    }
    asked.push(path);
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type, etag }).end(answer.body);
  });
  onTestFinished(server.close);
  const page = (path: string, html: string) => void answers.set(path, { type: 'text/html', body: html });
  return {
    ...server,
    answers,
    asked,
    unchanged,
    forget() {
      asked.length = 0;
      unchanged.length = 0;
    },
    page,
    picture: (path, bytes) => void answers.set(path, { type: 'image/jpeg', body: bytes }),
    sell(path, goods) {
      page(path, toListing(goods));
      for (const [key, one] of Object.entries(goods)) page(`/goods/${key}`, toGoodsPage(one));
    },
  };
}

function toListing(goods: Readonly<Record<string, PaperGoods>>): string {
  const tiles = Object.entries(goods).map(
    ([key, { name, image, price = '30.00' }]) =>
      `<li class="tile"><a href="/goods/${key}"><img src="${image}" alt=""><h3>${name}</h3></a><span class="price">£${price}</span></li>`,
  );
  return `<!doctype html><html lang="en-GB"><title>All</title><h1>All pieces</h1><ul>${tiles.join('')}</ul></html>`;
}

function toGoodsPage({ name, image, sku, price = '30.00' }: PaperGoods): string {
  const offers = { '@type': 'Offer', price, priceCurrency: 'GBP' };
  const data = { '@context': 'https://schema.org', '@type': 'Product', name, image, sku, offers };
  return `<!doctype html><html lang="en-GB"><title>${name}</title><script type="application/ld+json">${JSON.stringify(data)}</script><h1>${name}</h1><form action="/cart"><button>Add to cart</button></form></html>`;
}

/** A shop, a catalogue, and the store that stands for the one in the other. */
export async function openPaperStore(path = '/all', changes: Partial<Store> = {}) {
  const shop = await openPaperShop();
  const sample = openSample();
  const store = sampleStore('paper', { url: `${shop.url}${path}`, ...changes });
  sample.catalogue.stores.save(store);
  const crawl = (options: Partial<RecordCrawlOptions> = {}) => {
    // The clock stands still in a sample; what is seen later must be later.
    sample.clock.now = new Date(sample.clock.now.getTime() + 60_000);
    return crawlIntoCatalogue({
      catalogue: sample.catalogue,
      store,
      allowLoopback: true,
      backoffMs: 5,
      ...options,
    });
  };
  const sold = () => sample.catalogue.products.list({ store: 'paper', limit: 1000 }).products;
  return { ...sample, shop, store, crawl, sold };
}
