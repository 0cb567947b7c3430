import type { Logger } from 'pino';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Crawl, CrawlSummary, Store } from '../catalogue/rows.ts';
import type { Parts } from './parts.ts';
import { RequestError } from './request-error.ts';
import { openTurns } from './turns.ts';

/** A crawl that waits or runs in this process. */
export interface LiveCrawl {
  readonly id: number;
  readonly store: string;
  readonly phase: 'queued' | 'crawling' | 'indexing' | 'ended';
  /** What it did so far; newer than the row, which is written now and then. */
  readonly summary: CrawlSummary;
  /** Pictures indexed so far, while the phase is `indexing`. */
  readonly indexed: { readonly done: number; readonly total: number | null } | null;
}

/** Runs crawls one at a time a store, a few stores at once, and indexes what they found. */
export interface CrawlRunner {
  /**
   * Starts a crawl now, or when its turn comes.
   *
   * @throws {RequestError} crawl_running when the store has one, nothing_to_crawl for an import
   */
  request(store: Store, options?: { readonly limit?: number }): Crawl;
  /** Stops a crawl between two pages; what it found stays. False when it is not live here. */
  cancel(id: number): boolean;
  find(id: number): LiveCrawl | null;
  live(): readonly LiveCrawl[];
  /** Calls back at every change of a live crawl, at last with phase `ended`; returns what ends the calls. */
  watch(id: number, onChange: (crawl: LiveCrawl) => void): () => void;
  /** Resolves when the crawl is over and what it found is indexed; at once when it is not live. */
  ended(id: number): Promise<void>;
  /** Stops every crawl and waits until they have. */
  close(): Promise<void>;
}

interface Job {
  live: LiveCrawl;
  readonly crawl: Crawl;
  readonly limit: number | undefined;
  readonly abort: AbortController;
  readonly watchers: Set<(crawl: LiveCrawl) => void>;
  done: Promise<void>;
}

type CrawlParts = Pick<Parts, 'crawlStore' | 'updateIndex'> & { readonly catalogue: Catalogue };

/** @param options.atOnce stores crawled at the same time */
export function openCrawlRunner(
  parts: CrawlParts,
  { log, atOnce = 2 }: { readonly log: Logger; readonly atOnce?: number },
): CrawlRunner {
  const jobs = new Map<number, Job>();
  const takeTurn = openTurns(atOnce);

  const change = (job: Job, fields: Partial<LiveCrawl>) => {
    job.live = { ...job.live, ...fields };
    for (const notify of job.watchers) notify(job.live);
  };
  const crawl = async (job: Job, store: Store) => {
    if (job.abort.signal.aborted) {
      parts.catalogue.crawls.end(job.crawl.id, 'stopped');
      return;
    }
    change(job, { phase: 'crawling' });
    await parts.crawlStore(store, {
      crawl: job.crawl,
      ...(job.limit === undefined ? {} : { limit: job.limit }),
      signal: job.abort.signal,
      onProgress: (summary) => change(job, { summary }),
    });
  };
  const index = async (job: Job) => {
    if (job.abort.signal.aborted) return;
    change(job, { phase: 'indexing', indexed: { done: 0, total: null } });
    await parts.updateIndex({
      signal: job.abort.signal,
      onProgress: (done, total) => change(job, { indexed: { done, total } }),
    });
  };
  const run = async (job: Job, store: Store) => {
    try {
      await takeTurn(() => crawl(job, store));
      await index(job);
    } catch (error) {
      log.error({ err: error, crawl: job.crawl.id, store: store.id }, 'crawl failed');
      endAsFailed(parts.catalogue, job.crawl.id, store, error);
    } finally {
      jobs.delete(job.crawl.id);
      change(job, { phase: 'ended', indexed: null });
    }
  };

  return {
    request(store, { limit } = {}) {
      checkMayStart(store, [...jobs.values()]);
      const started = parts.catalogue.crawls.start(store.id);
      const job = toJob(started, limit);
      jobs.set(started.id, job);
      job.done = run(job, store);
      return started;
    },
    cancel(id) {
      const job = jobs.get(id);
      job?.abort.abort();
      return job !== undefined;
    },
    find: (id) => jobs.get(id)?.live ?? null,
    live: () => [...jobs.values()].map((job) => job.live),
    watch(id, onChange) {
      const watchers = jobs.get(id)?.watchers;
      watchers?.add(onChange);
      return () => void watchers?.delete(onChange);
    },
    ended: async (id) => jobs.get(id)?.done,
    async close() {
      const running = [...jobs.values()];
      for (const job of running) job.abort.abort();
      await Promise.all(running.map((job) => job.done));
    },
  };
}

function toJob(crawl: Crawl, limit: number | undefined): Job {
  const live: LiveCrawl = {
    id: crawl.id,
    store: crawl.store,
    phase: 'queued',
    summary: crawl,
    indexed: null,
  };
  return { live, crawl, limit, abort: new AbortController(), watchers: new Set(), done: Promise.resolve() };
}

function checkMayStart(store: Store, jobs: readonly Job[]): void {
  if (store.url === null)
    throw new RequestError(
      409,
      'nothing_to_crawl',
      `${store.name} was imported and has no address to crawl.`,
    );
  if (jobs.some((job) => job.live.store === store.id))
    throw new RequestError(
      409,
      'crawl_running',
      `${store.name} is being crawled: wait for the end, or cancel that crawl.`,
    );
}

/** Says in the crawl's own log why it failed; a crawl that ended by an error nobody foresaw has not closed its row. */
function endAsFailed({ crawls }: Catalogue, id: number, store: Store, error: unknown): void {
  const isForeseen = error instanceof Error && 'code' in error && typeof error.code === 'string';
  const note = isForeseen
    ? { code: String(error.code), message: error.message }
    : { code: 'internal_error', message: "Something went wrong here; the server's log says what." };
  crawls.note(id, { url: store.url ?? '', ...note });
  if (crawls.find(id)?.endedAt === null) crawls.end(id, 'failed');
}
