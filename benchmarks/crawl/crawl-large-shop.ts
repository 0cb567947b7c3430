import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crawlIntoCatalogue } from '../../catalogue/crawl/record-crawl.ts';
import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import { crawlBare } from './crawl-bare.ts';
import { type Measured, measureCrawl } from './measure-crawl.ts';
import type { ShopCounts } from './serve-large-shop.ts';

/**
 * Crawls the large, badly run shop twice with prices changed in between, and once with fetch and cheerio alone: the same pages and
 * pictures. Says on standard error how far it is.
 */
export async function benchCrawl(products = 20_000): Promise<Readonly<Record<string, unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-crawl-'));
  const shop = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'serve-large-shop.ts'), String(products)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const catalogue = openCatalogue(folder);
  try {
    const start = `${await readLine(shop)}/catalogue`;
    const ask = (line: string) => askShop(shop, line);
    const nothing = { recipe: null, schedule: null, currency: null, paused: false };
    const addedAt = new Date().toISOString();
    const store = { id: 'shop', name: 'Large shop', url: start, addedAt, ...nothing };
    catalogue.stores.save(store);
    const how = { allowLoopback: true, backoffMs: 50, pageTimeoutMs: 2000, atOnce: 8 };
    const crawl = (onProgress: () => void) => crawlIntoCatalogue({ catalogue, store, ...how, onProgress });
    const first = await measureCrawl('first crawl', crawl, () => ask('prices 10'));
    const second = await measureCrawl('second crawl', crawl, () => ask('again'));
    const bare = await measureCrawl(
      'fetch and cheerio',
      () => crawlBare(start),
      () => ask('again'),
    );
    const lost = products - catalogue.products.list({ store: 'shop' }).total;
    return { products, lost, first, second, bare, ...compare({ first, second, bare }) };
  } finally {
    catalogue.close();
    shop.kill();
    await rm(folder, { recursive: true });
  }
}

/** Speeds beside the bare loop's, by answers of the shop in a second; how the second crawl's time compares with the first's. */
function compare({ first, second, bare }: Readonly<Record<'first' | 'second' | 'bare', Measured>>) {
  return {
    speedOverBare: first.answersPerSecond / bare.answersPerSecond,
    secondOverFirst: second.seconds / first.seconds,
  };
}

async function askShop(shop: ChildProcess, line: string): Promise<ShopCounts> {
  shop.stdin?.write(`${line}\n`);
  return JSON.parse(await readLine(shop));
}

async function readLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new TypeError('Expected a shop that speaks');
  return String((await once(stdout, 'data'))[0]).trim();
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(`${JSON.stringify(await benchCrawl(Number(process.argv[2] ?? 20_000)), null, 2)}\n`);
}
