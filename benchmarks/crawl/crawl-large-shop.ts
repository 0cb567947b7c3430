import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crawlIntoCatalogue } from '../../catalogue/crawl/record-crawl.ts';
import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import { crawlBare } from './crawl-bare.ts';

/** Figures of one crawl. */
interface Figures {
  readonly pages: number;
  readonly products: number;
  readonly seconds: number;
  readonly pagesPerSecond: number;
  /** Megabytes of memory in use at a fifth of the way and at the end. */
  readonly earlyMegabytes: number;
  readonly lateMegabytes: number;
}

/** Crawls the large, badly run shop twice with prices changed in between, and once with fetch and cheerio alone. */
export async function benchCrawl(products = 20_000): Promise<Readonly<Record<string, unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-crawl-'));
  const shop = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'serve-large-shop.ts'), String(products)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const catalogue = openCatalogue(folder);
  try {
    const url = String((await once(shop.stdout, 'data'))[0]).trim();
    const store = {
      id: 'shop',
      name: 'Large shop',
      url: `${url}/catalogue`,
      recipe: null,
      schedule: null,
      currency: null,
      paused: false,
      addedAt: new Date().toISOString(),
    };
    catalogue.stores.save(store);
    const crawl = () =>
      measure(products, (onProgress) =>
        crawlIntoCatalogue({
          catalogue,
          store,
          allowLoopback: true,
          backoffMs: 50,
          pageTimeoutMs: 2000,
          atOnce: 8,
          onProgress,
        }),
      );
    const first = await crawl();
    const tell = async (line: string) => {
      shop.stdin.write(`${line}\n`);
      await once(shop.stdout, 'data');
    };
    await tell('prices 10');
    const second = await crawl();
    await tell('again');
    const bare = await measure(products, () => crawlBare(`${url}/catalogue`));
    const kept = catalogue.products.list({ store: 'shop' }).total;
    return {
      lost: products - kept,
      first,
      second,
      bare,
      speedOverBare: first.figures.pagesPerSecond / bare.figures.pagesPerSecond,
    };
  } finally {
    catalogue.close();
    shop.kill();
    await rm(folder, { recursive: true });
  }
}

type Counts = { readonly pages: number; readonly products: number };

async function measure<Result extends Counts>(
  total: number,
  run: (onProgress: (counts: Counts) => void) => Promise<Result>,
): Promise<Result & { readonly figures: Figures }> {
  const startedAt = performance.now();
  let earlyMegabytes = 0;
  const result = await run(({ products }) => {
    if (earlyMegabytes === 0 && products > total / 5) earlyMegabytes = toMegabytes();
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const { pages, products } = result;
  return {
    ...result,
    figures: {
      pages,
      products,
      seconds,
      pagesPerSecond: pages / seconds,
      earlyMegabytes,
      lateMegabytes: toMegabytes(),
    },
  };
}

function toMegabytes(): number {
  return Math.round(process.memoryUsage.rss() / 1e6);
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(`${JSON.stringify(await benchCrawl(Number(process.argv[2] ?? 20_000)), null, 2)}\n`);
}
