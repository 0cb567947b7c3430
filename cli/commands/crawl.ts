import { Command } from 'commander';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CrawlBounds } from '../../catalogue/crawl/crawl-parts.ts';
import type { CrawlSummary, Store } from '../../catalogue/rows.ts';
import type { Paces } from '../../crawler/fetch/paces.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../report-error.ts';
import { findStoreAt, toFreeId } from '../to-free-id.ts';
import { toPlainStore } from '../to-plain-store.ts';

interface Options {
  readonly data: string;
  readonly limit?: string;
  readonly minutes?: string;
  readonly due?: boolean;
  readonly json?: boolean;
}

/** `lookalike crawl`: stores crawled now, or those whose schedule says so. */
export function crawlCommand(): Command {
  return new Command('crawl')
    .description('crawls stores into the catalogue')
    .argument('[stores...]', 'ids of stores, or addresses of new ones; default: all')
    .option('--limit <pages>', 'most pages of each store; the next crawl goes on from there')
    .option('--minutes <n>', 'most minutes for each store, waits that it asks for included; default 360')
    .option('--due', 'only stores whose schedule says so')
    .option('--data <dir>', 'the data folder', 'data/local')
    .option('--json', 'one JSON object a store')
    .action(crawl);
}

async function crawl(
  names: readonly string[],
  { data, limit, minutes, due = false, json = false }: Options,
): Promise<void> {
  const bounds = toBounds(limit, minutes);
  const [{ openParts }, { findDue }] = await Promise.all([
    import('../open-parts.ts'),
    import('../../catalogue/crawl/schedule.ts'),
  ]);
  const parts = openParts({ data });
  try {
    const chosen = chooseStores(parts.catalogue, names);
    const isDue = new Set(
      due ? findDue(parts.catalogue, new Date()).map(({ id }) => id) : chosen.map(({ id }) => id),
    );
    await crawlAll(
      parts.catalogue,
      chosen.filter(({ id }) => isDue.has(id)),
      { bounds, json },
    );
  } finally {
    await parts.close();
  }
}

function toBounds(limit: string | undefined, minutes: string | undefined): CrawlBounds {
  if (limit !== undefined && !/^[1-9]\d*$/.test(limit))
    throw new UsageError(`Expected a number of pages for --limit but received "${limit}"`);
  if (minutes !== undefined && !(Number(minutes) > 0))
    throw new UsageError(`Expected a number of minutes for --minutes but received "${minutes}"`);
  return {
    ...(limit !== undefined && { limit: Number(limit) }),
    ...(minutes !== undefined && { maxMs: Number(minutes) * 60_000 }),
  };
}

function chooseStores(catalogue: Catalogue, names: readonly string[]): readonly Store[] {
  if (names.length === 0) return catalogue.stores.list().filter(({ url, paused }) => url !== null && !paused);
  return names.map((name) =>
    /^https?:\/\//i.test(name) ? addStore(catalogue, name) : findStore(catalogue, name),
  );
}

function findStore(catalogue: Catalogue, id: string): Store {
  const store = catalogue.stores.find(id);
  if (store === null)
    throw new UsageError(
      `Expected the id of a store but received "${id}"; "lookalike stores list" shows them`,
    );
  return store;
}

/** A store known by its address only, named after its host. */
function addStore(catalogue: Catalogue, address: string): Store {
  if (!URL.canParse(address)) throw new UsageError(`Expected an address but received "${address}"`);
  const known = findStoreAt(catalogue, address);
  if (known !== null) return known;
  const name = new URL(address).host.replace(/^www\./, '');
  const store = toPlainStore({ id: toFreeId(catalogue, [name]), name, url: address });
  catalogue.stores.save(store);
  return store;
}

async function crawlAll(
  catalogue: Catalogue,
  stores: readonly Store[],
  { bounds, json }: { readonly bounds: CrawlBounds; readonly json: boolean },
): Promise<void> {
  const { openPaces } = await import('../../crawler/fetch/paces.ts');
  // A shop that asked one store's crawl for patience is not asked by the next one's before.
  const paces = openPaces();
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    for (const store of stores) {
      if (stop.signal.aborted) break;
      const summary = await crawlOne(catalogue, store, { bounds, paces, signal: stop.signal });
      if (summary === null || Object.keys(summary.failed).length > 0)
        process.exitCode = exitCode.someInputsFailed;
      if (summary !== null)
        process.stdout.write(
          json ? `${JSON.stringify({ store: store.id, ...summary })}\n` : toLine(store, summary),
        );
    }
  } finally {
    process.off('SIGINT', interrupt);
  }
}

/** Crawls one store; null, with a line on standard error, when it cannot be crawled at all. */
async function crawlOne(
  catalogue: Catalogue,
  store: Store,
  {
    bounds,
    paces,
    signal,
  }: { readonly bounds: CrawlBounds; readonly paces: Paces; readonly signal: AbortSignal },
): Promise<CrawlSummary | null> {
  const [{ crawlIntoCatalogue }, { openRenderer }, { StopCrawlError }, { showProgress }, { readSettings }] =
    await Promise.all([
      import('../../catalogue/crawl/record-crawl.ts'),
      import('../../catalogue/crawl/open-renderer.ts'),
      import('../../crawler/fetch/crawl-error.ts'),
      import('../progress.ts'),
      import('../../settings/settings.ts'),
    ]);
  const { allowLoopback, browserPath } = readSettings(process.env);
  const renderer = await openRenderer({ allowLoopback, browserPath, path: process.env['PATH'] ?? '' });
  const progress = showProgress(`Crawling ${store.name}`);
  try {
    const summary = await crawlIntoCatalogue({
      catalogue,
      store,
      signal,
      allowLoopback,
      renderer,
      paces,
      ...bounds,
      onProgress: ({ pages, products }) => progress.update(pages, null, `pages, ${products} products`),
    });
    progress.end(`${summary.pages} pages, ${summary.products} products`);
    return summary;
  } catch (error) {
    if (!(error instanceof StopCrawlError)) throw error;
    progress.end(`${error.message} (${error.code})`);
    return null;
  } finally {
    await renderer?.close();
  }
}

function toLine(
  store: Store,
  { pages, products, new: fresh, changed, unchanged, gone, failed }: CrawlSummary,
): string {
  const failures = Object.entries(failed).map(([code, count]) => `${count} ${code}`);
  return `${store.id}: ${pages} pages, ${products} products: ${fresh} new, ${changed} changed, ${unchanged} unchanged, ${gone} gone${failures.length > 0 ? `; failed: ${failures.join(', ')}` : ''}\n`;
}
