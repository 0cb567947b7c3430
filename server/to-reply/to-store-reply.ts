import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Crawl, Store } from '../../catalogue/rows.ts';
import type { CrawlRunner } from '../crawl-runner.ts';
import type { StoreReply } from '../replies.ts';
import { toCrawlReply } from './to-crawl-reply.ts';
import { toScheduleReply } from './to-schedule-reply.ts';

const shownCrawls = 30;

/** A store with its health at a glance. */
export function toStoreReply(store: Store, catalogue: Catalogue, crawls: CrawlRunner): StoreReply {
  const newestFirst = catalogue.crawls.list({ store: store.id, limit: shownCrawls });
  const replies = newestFirst.map((crawl) => toCrawlReply(crawl, crawls.find(crawl.id), catalogue));
  return {
    id: store.id,
    name: store.name,
    url: store.url,
    recipe: store.recipe,
    schedule: store.schedule && toScheduleReply(store.schedule),
    currency: store.currency,
    paused: store.paused,
    addedAt: store.addedAt,
    products: catalogue.products.list({ store: store.id, limit: 1 }).total,
    health: toHealth(store, newestFirst, crawls),
    lastCrawl: replies[0] ?? null,
    recentCrawls: replies.reverse(),
  };
}

function toHealth(store: Store, newestFirst: readonly Crawl[], crawls: CrawlRunner): StoreReply['health'] {
  const ended = newestFirst.find((crawl) => crawl.endedAt !== null);
  if (crawls.live().some((live) => live.store === store.id)) return 'crawling';
  if (store.paused) return 'paused';
  if (store.url === null) return 'good';
  if (ended === undefined) return 'never_crawled';
  return isFailing(ended) ? 'failing' : 'good';
}

/** More than a tenth of its pages failed, or it could not go on at all. */
function isFailing(crawl: Crawl): boolean {
  const failures = Object.values(crawl.failed).reduce((sum, count) => sum + count, 0);
  return crawl.state === 'failed' || failures * 10 > crawl.pages;
}
