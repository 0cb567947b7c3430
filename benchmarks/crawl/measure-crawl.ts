import type { ShopCounts } from './serve-large-shop.ts';

/** Figures of one crawl. */
export interface Measured {
  readonly pages: number;
  readonly products: number;
  readonly seconds: number;
  readonly pagesPerSecond: number;
  /** Pages and pictures, failures included. */
  readonly answersPerSecond: number;
  /** Seconds of processor time, all threads. */
  readonly processorSeconds: number;
  readonly shop: ShopCounts;
  /** Megabytes of memory that the process holds, ten times over the crawl, the first after a tenth of its time. */
  readonly megabytes: readonly number[];
}

/** Milliseconds between two looks at the memory. */
const lookMs = 1000;

/** Seconds between two words on standard error. */
const wordEvery = 30;

/**
 * Runs a crawl and measures it.
 *
 * @param run told what to call after each page
 * @param count what the shop has answered meanwhile
 */
export async function measureCrawl<Result extends { readonly pages: number; readonly products: number }>(
  name: string,
  run: (onProgress: () => void) => Promise<Result>,
  count: () => Promise<ShopCounts>,
): Promise<Result & Measured> {
  const looks: number[] = [];
  let visited = 0;
  const timer = setInterval(() => {
    looks.push(Math.round(process.memoryUsage.rss() / 1e6));
    if (looks.length % wordEvery === 0)
      process.stderr.write(`${name}: ${visited} pages, ${looks.at(-1)} MB after ${looks.length} s\n`);
  }, lookMs);
  const startedAt = performance.now();
  const before = process.cpuUsage();
  const result = await run(() => void visited++).finally(() => clearInterval(timer));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  const shop = await count();
  return {
    ...result,
    seconds,
    pagesPerSecond: result.pages / seconds,
    answersPerSecond: shop.answers / seconds,
    processorSeconds: (user + system) / 1e6,
    shop,
    megabytes: toTenths(looks),
  };
}

/** One value at the end of each tenth. */
function toTenths(values: readonly number[]): readonly number[] {
  const ends = Array.from({ length: 10 }, (_, tenth) => Math.ceil(((tenth + 1) * values.length) / 10) - 1);
  return ends.map((end) => values[Math.max(0, end)]).filter((value) => value !== undefined);
}
