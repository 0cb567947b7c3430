import type { Logger } from 'pino';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CrawlBounds } from '../catalogue/crawl/crawl-parts.ts';
import type { Crawl, CrawlSummary, Store } from '../catalogue/rows.ts';
import type { Parts } from './parts.ts';
import type { TakeTurn } from './turns.ts';

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

/** One crawl on its way from the queue into the index. */
export interface CrawlJob {
  readonly live: LiveCrawl;
  readonly watchers: Set<(crawl: LiveCrawl) => void>;
  /** Ends what it is at: a crawl between two pages, and what that found is indexed still; or the indexing. */
  cancel(): void;
  /** Ends it altogether, between two pages or pictures. */
  stop(): void;
  /** Goes the whole way; never rejects, what fails is logged. */
  run(): Promise<void>;
}

export interface CrawlJobParts extends Pick<Parts, 'crawlStore' | 'updateIndex'> {
  readonly catalogue: Catalogue;
  readonly takeTurn: TakeTurn;
  readonly log: Logger;
}

export function openCrawlJob(
  store: Store,
  crawl: Crawl,
  bounds: CrawlBounds,
  parts: CrawlJobParts,
): CrawlJob {
  const { catalogue, log } = parts;
  const { id } = crawl;
  const crawling = new AbortController();
  const indexing = new AbortController();
  const watchers: CrawlJob['watchers'] = new Set();
  let live: LiveCrawl = { id, store: store.id, phase: 'queued', summary: crawl, indexed: null };

  const change = (fields: Partial<LiveCrawl>) => {
    live = { ...live, ...fields };
    for (const notify of watchers) notify(live);
  };
  const crawlNow = async () => {
    if (crawling.signal.aborted) return catalogue.crawls.end(id, 'stopped');
    change({ phase: 'crawling' });
    const onProgress = (summary: CrawlSummary) => change({ summary });
    await parts.crawlStore(store, { crawl, signal: crawling.signal, onProgress, ...bounds });
  };
  const indexNow = async () => {
    if (indexing.signal.aborted) return;
    change({ phase: 'indexing', indexed: { done: 0, total: null } });
    const onProgress = (done: number, total: number) => change({ indexed: { done, total } });
    await parts.updateIndex({ signal: indexing.signal, onProgress });
  };
  return {
    get live() {
      return live;
    },
    watchers,
    cancel: () => (live.phase === 'indexing' ? indexing : crawling).abort(),
    stop() {
      crawling.abort();
      indexing.abort();
    },
    async run() {
      await parts.takeTurn(crawlNow).catch((error: unknown) => {
        log.error({ err: error, crawl: id, store: store.id }, 'crawl failed');
        endAsFailed(catalogue, id, store, error);
      });
      await indexNow().catch((error: unknown) => log.error({ err: error, crawl: id }, 'index not updated'));
      change({ phase: 'ended', indexed: null });
    },
  };
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
