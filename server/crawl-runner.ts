import type { Logger } from 'pino';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CrawlBounds } from '../catalogue/crawl/crawl-parts.ts';
import type { Crawl, Store } from '../catalogue/rows.ts';
import { type CrawlJob, type LiveCrawl, openCrawlJob } from './crawl-job.ts';
import type { Parts } from './parts.ts';
import { RequestError } from './request-error.ts';
import { openTurns } from './turns.ts';

/** Runs crawls one at a time a store, a few stores at once, and indexes what they found. */
export interface CrawlRunner {
  /**
   * Starts a crawl now, or when its turn comes.
   *
   * @throws {RequestError} crawl_running when the store has one, nothing_to_crawl for an import
   */
  request(store: Store, bounds?: CrawlBounds): Crawl;
  /** Stops a crawl between two pages; what it found stays and is indexed. False when it is not live here. */
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

type CrawlParts = Pick<Parts, 'crawlStore' | 'updateIndex'> & { readonly catalogue: Catalogue };

/** @param options.atOnce stores crawled at the same time */
export function openCrawlRunner(
  parts: CrawlParts,
  { log, atOnce = 2 }: { readonly log: Logger; readonly atOnce?: number },
): CrawlRunner {
  const jobs = new Map<number, { readonly job: CrawlJob; readonly done: Promise<void> }>();
  const jobParts = { ...parts, log, takeTurn: openTurns(atOnce) };
  const live = () => [...jobs.values()].map(({ job }) => job.live);
  return {
    request(store, bounds = {}) {
      checkMayStart(store, live());
      const crawl = parts.catalogue.crawls.start(store.id);
      const job = openCrawlJob(store, crawl, bounds, jobParts);
      // A listener who hears of the end must not find the crawl live any more.
      job.watchers.add(({ phase }) => phase === 'ended' && jobs.delete(crawl.id));
      // In the next turn, so that the caller learns of the crawl before anything happens to it.
      jobs.set(crawl.id, { job, done: Promise.resolve().then(job.run) });
      return crawl;
    },
    cancel(id) {
      const found = jobs.get(id);
      found?.job.cancel();
      return found !== undefined;
    },
    find: (id) => jobs.get(id)?.job.live ?? null,
    live,
    watch(id, onChange) {
      const watchers = jobs.get(id)?.job.watchers;
      watchers?.add(onChange);
      return () => void watchers?.delete(onChange);
    },
    ended: async (id) => jobs.get(id)?.done,
    async close() {
      const running = [...jobs.values()];
      for (const { job } of running) job.stop();
      await Promise.all(running.map(({ done }) => done));
    },
  };
}

function checkMayStart(store: Store, live: readonly LiveCrawl[]): void {
  const { name } = store;
  if (store.url === null)
    throw new RequestError(409, 'nothing_to_crawl', `${name} was imported and has no address to crawl.`);
  if (live.some((crawl) => crawl.store === store.id))
    throw new RequestError(
      409,
      'crawl_running',
      `${name} is being crawled: wait for the end, or cancel that crawl.`,
    );
}
