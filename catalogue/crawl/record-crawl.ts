import { crawlStore } from '../../crawler/crawl/crawl-store.ts';
import { openPageReader, type Rendered } from '../../crawler/crawl/read-page.ts';
import { readSitemaps } from '../../crawler/crawl/read-sitemap.ts';
import { StopCrawlError } from '../../crawler/fetch/crawl-error.ts';
import { openFetcher } from '../../crawler/fetch/fetcher.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Crawl, CrawlSummary, Store } from '../rows.ts';
import { findUnfinished, openFrontier } from './crawl-frontier.ts';
import { startFetchingPictures } from './fetch-pictures.ts';
import { finishCrawl } from './finish-crawl.ts';
import { openKeeper } from './keep-products.ts';
import { openTally } from './tally.ts';

/** Shows pages in a browser that is started when the first page needs it. */
export interface Renderer {
  render(url: string, options: { readonly isListing: boolean }): Promise<Rendered>;
  close(): Promise<void>;
}

export interface RecordCrawlOptions {
  readonly catalogue: Catalogue;
  readonly store: Store;
  /** The crawl's row, when it has been started already. */
  readonly crawl?: Crawl;
  /** Most pages. */
  readonly limit?: number;
  /** Most milliseconds; default 6 hours. */
  readonly maxMs?: number;
  /** Stops the crawl between two pages; the next crawl goes on from there. */
  readonly signal?: AbortSignal | null;
  /** Whether this machine may be crawled. */
  readonly allowLoopback?: boolean;
  /** null: no browser; pages that need one yield nothing. */
  readonly renderer?: Renderer | null;
  readonly onProgress?: (summary: CrawlSummary) => void;
  /** Milliseconds between two requests to one host, and for one request. */
  readonly paceMs?: number;
  readonly pageTimeoutMs?: number;
  readonly backoffMs?: number;
  readonly atOnce?: number;
}

/** Pages between two saves of the summary. */
const saveEvery = 20;

/** How long a crawl may take unless it is told otherwise, milliseconds. */
const longestMs = 6 * 60 * 60_000;

/**
 * Crawls a store into the catalogue: products with prices and pictures, what is new, changed, unchanged and gone. A crawl that
 * was cut short is continued.
 *
 * @throws {StopCrawlError} when the store cannot be crawled at all; the crawl is then recorded as failed
 */
export async function crawlIntoCatalogue(options: RecordCrawlOptions): Promise<CrawlSummary> {
  const { catalogue, store, signal = null, allowLoopback = false, onProgress = () => {} } = options;
  if (store.url === null)
    throw new StopCrawlError('no_address', `Expected an address for store "${store.id}" but it has none`);
  refuseOverlap(catalogue, store, options.crawl?.id);
  const crawl = options.crawl ?? catalogue.crawls.start(store.id);
  const unfinished = findUnfinished(catalogue, store.id, crawl.id);
  const frontier = openFrontier(catalogue, unfinished ?? crawl.id, crawl.id);
  const since = catalogue.crawls.find(unfinished ?? crawl.id)?.startedAt ?? crawl.startedAt;
  const atOnce = options.atOnce ?? 4;
  const fetcher = openFetcher({
    allowLoopback,
    ...(options.paceMs === undefined ? {} : { paceMs: options.paceMs }),
    ...(options.pageTimeoutMs === undefined ? {} : { timeoutMs: options.pageTimeoutMs }),
    // As many pages as pictures.
    atOnce: atOnce * 2,
  });
  const tally = openTally();
  const save = () => catalogue.crawls.update(crawl.id, tally.summary());
  const progress = () => {
    const summary = tally.summary();
    onProgress(summary);
    if (summary.pages % saveEvery === 0) save();
  };
  const maxMs = options.maxMs ?? longestMs;
  const endsAt = Date.now() + maxMs;
  const end = new AbortController();
  const until = signal === null ? end.signal : AbortSignal.any([signal, end.signal]);
  const keeping = {
    ...{ catalogue, store, crawl, since, fetcher, tally, signal: until },
    begun: unfinished ?? crawl.id,
  };
  const sink = openKeeper({ ...keeping, onProgress: progress });
  const pictures = startFetchingPictures({
    ...{ ...keeping, atOnce, onEvery: save, onFailed: (error) => end.abort(error) },
    mayGoOn: () => !until.aborted && Date.now() < endsAt,
  });
  const read = openPageReader({
    fetcher,
    render: options.renderer?.render.bind(options.renderer) ?? null,
    recipe: store.recipe,
    currency: store.currency,
    ways: catalogue.stores.ways(store.id),
    memory: catalogue.pages.memory(store),
    signal: until,
  });
  try {
    const { isComplete } = await crawlStore({
      start: store.url,
      frontier,
      sink,
      read,
      sitemap: (most, onUnanswered) =>
        readSitemaps(fetcher, store.url as string, { most, onUnanswered, signal: until }),
      signal: until,
      maxPages: options.limit ?? Number.POSITIVE_INFINITY,
      ...{ maxMs, atOnce },
      ...(options.backoffMs === undefined ? {} : { backoffMs: options.backoffMs }),
    });
    sink.flush();
    const isWhole = await pictures.finish();
    const ending = { catalogue, store, crawl, unfinished, isComplete: isComplete && isWhole, tally };
    const summary = await finishCrawl(ending);
    onProgress(summary);
    return summary;
  } catch (error) {
    save();
    catalogue.crawls.end(crawl.id, 'failed');
    throw error;
  } finally {
    end.abort();
    await pictures.finish().catch(() => {});
    await fetcher.close();
  }
}

/** A store's crawl never overlaps itself, whichever process runs it: the server's schedule, a command. */
function refuseOverlap({ crawls }: Catalogue, { id, name }: Store, own: number | undefined): void {
  const held = crawls.list({ store: id, limit: 10 }).find((crawl) => crawls.isHeldElsewhere(crawl.id));
  if (held === undefined || held.id === own) return;
  throw new StopCrawlError(
    'crawl_running',
    `Expected ${name} not to be crawled already, but crawl ${held.id} of it runs`,
  );
}
