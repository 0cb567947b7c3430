import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Crawl } from '../../catalogue/rows.ts';
import type { LiveCrawl } from '../crawl-job.ts';
import type { CrawlDetailReply, CrawlReply } from '../replies.ts';

/** @param live what the runner knows of it beyond the row; null when it is not running here */
export function toCrawlReply(crawl: Crawl, live: LiveCrawl | null, catalogue: Catalogue): CrawlReply {
  const summary = live?.summary ?? crawl;
  return {
    id: crawl.id,
    store: catalogue.stores.find(crawl.store)?.name ?? crawl.store,
    storeId: crawl.store,
    // The row of a crawl that waits for its turn says that it runs, so that no other process starts one.
    state: live?.phase === 'queued' ? 'queued' : crawl.state,
    phase: live?.phase ?? 'ended',
    pages: summary.pages,
    waiting: live ? catalogue.pages.counts(crawl.id).waiting : 0,
    products: summary.products,
    new: summary.new,
    changed: summary.changed,
    unchanged: summary.unchanged,
    gone: summary.gone,
    failed: { ...summary.failed },
    indexed: live?.indexed ?? null,
    startedAt: crawl.startedAt,
    endedAt: crawl.endedAt,
  };
}

/** A crawl with its log. */
export function toCrawlDetailReply(
  crawl: Crawl,
  live: LiveCrawl | null,
  catalogue: Catalogue,
): CrawlDetailReply {
  const notes = catalogue.crawls.notes(crawl.id).map(({ url, code, message }) => ({ url, code, message }));
  return { ...toCrawlReply(crawl, live, catalogue), notes };
}
