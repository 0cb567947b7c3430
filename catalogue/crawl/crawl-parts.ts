import { setMaxListeners } from 'node:events';
import type { Frontier } from '../../crawler/crawl/frontier.ts';
import { openPageReader } from '../../crawler/crawl/read-page.ts';
import { openFetcher } from '../../crawler/fetch/fetcher.ts';
import type { Paces } from '../../crawler/fetch/paces.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Crawl, CrawlSummary, Store } from '../rows.ts';
import { findUnfinished, openFrontier } from './crawl-frontier.ts';
import { startFetchingPictures } from './fetch-pictures.ts';
import { openKeeper } from './keep-products.ts';
import type { Renderer } from './open-renderer.ts';
import { openTally } from './tally.ts';

/** How much of a store one crawl may take; the next crawl goes on from there. */
export interface CrawlBounds {
  /** Most pages; default: all. */
  readonly limit?: number;
  /** Most milliseconds; default 6 hours. A shop that asks to wait for longer than is left of them (`Retry-After`) ends the crawl. */
  readonly maxMs?: number;
}

export interface RecordCrawlOptions extends CrawlBounds {
  readonly catalogue: Catalogue;
  readonly store: Store;
  /** The crawl's row, when it has been started already. */
  readonly crawl?: Crawl;
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
  /** The paces of hosts that other crawls of this process ask, too; default: none does. */
  readonly paces?: Paces;
}

/** A crawl that has been entered in the catalogue. */
export interface BegunCrawl {
  readonly crawl: Crawl;
  /** The crawl whose pages this one goes on with. */
  readonly unfinished: number | null;
  readonly frontier: Frontier;
  /** When the crawl, or the one that it continues, began: ISO 8601, UTC. */
  readonly since: string;
}

/** What a crawl works with. */
export type CrawlParts = ReturnType<typeof openCrawlParts>;

/** Pages between two saves of the summary. */
const saveEvery = 20;

/** Milliseconds between two signs of life of a crawl that does nothing. */
const signMs = 10 * 60_000;

/** How long a crawl may take unless it is told otherwise, milliseconds. */
const longestMs = 6 * 60 * 60_000;

/** Enters a crawl of the store, or takes the one given, and looks for a crawl to go on with. */
export function beginCrawl({ catalogue, store, crawl: given }: RecordCrawlOptions): BegunCrawl {
  const crawl = given ?? catalogue.crawls.start(store.id);
  const unfinished = findUnfinished(catalogue, store.id, crawl.id);
  return {
    crawl,
    unfinished,
    frontier: openFrontier(catalogue, unfinished ?? crawl.id, crawl.id),
    since: catalogue.crawls.find(unfinished ?? crawl.id)?.startedAt ?? crawl.startedAt,
  };
}

/** Opens what visits pages and keeps what they show. Whoever opens it closes it. */
export function openCrawlParts(
  options: RecordCrawlOptions,
  { crawl, unfinished, frontier, since }: BegunCrawl,
) {
  const { catalogue, store, signal: asked = null, maxMs = longestMs, atOnce = 4 } = options;
  const end = new AbortController();
  const signal = asked === null ? end.signal : AbortSignal.any([asked, end.signal]);
  // Every page and picture on its way listens, and so does every wait for one.
  setMaxListeners(atOnce * 6, signal);
  const fetcher = openCrawlFetcher(options, atOnce);
  // Nothing that waits may be visited yet: the shop asked an earlier crawl to wait, for its pictures, too.
  const until = frontier.nextAt();
  if (store.url !== null && until !== null) fetcher.rest(store.url, until);
  const tally = openTally();
  const save = () => catalogue.crawls.update(crawl.id, tally.summary());
  const onProgress = () => {
    const summary = tally.summary();
    options.onProgress?.(summary);
    if (summary.pages % saveEvery === 0) save();
  };
  // A crawl that waits, as a shop may ask for hours, lives.
  const living = setInterval(save, signMs).unref();
  const endsAt = Date.now() + maxMs;
  const begun = unfinished ?? crawl.id;
  const keeping = { catalogue, store, crawl, since, fetcher, tally, signal, endsAt, begun };
  const pictures = startFetchingPictures({
    ...{ ...keeping, atOnce, onEvery: save, onFailed: (error) => end.abort(error) },
    mayGoOn: () => !signal.aborted && Date.now() < endsAt,
  });
  const read = openPageReader({
    ...{ fetcher, signal, recipe: store.recipe, currency: store.currency },
    render: options.renderer?.render.bind(options.renderer) ?? null,
    ways: catalogue.stores.ways(store.id),
    memory: catalogue.pages.memory(store),
  });
  return {
    ...{ fetcher, frontier, tally, pictures, read, signal, endsAt, atOnce },
    sink: openKeeper({ ...keeping, onProgress }),
    /** Keeps the counts so far. */
    save,
    async close() {
      end.abort();
      clearInterval(living);
      await pictures.finish().catch(() => {});
      await fetcher.close();
    },
  };
}

function openCrawlFetcher(
  { allowLoopback = false, paceMs, pageTimeoutMs, paces }: RecordCrawlOptions,
  atOnce: number,
) {
  return openFetcher({
    allowLoopback,
    ...(paceMs === undefined ? {} : { paceMs }),
    ...(pageTimeoutMs === undefined ? {} : { timeoutMs: pageTimeoutMs }),
    ...(paces === undefined ? {} : { paces }),
    // As many pages as pictures.
    atOnce: atOnce * 2,
  });
}
