import type { Frontier } from '../../crawler/crawl/frontier.ts';
import type { Catalogue } from '../catalogue.ts';

/**
 * A crawl's pages as the frontier that the crawler works on.
 *
 * @param visitor the crawl that visits them: the crawl itself, or the one that goes on with it
 */
export function openFrontier(
  { pages, together }: Pick<Catalogue, 'pages' | 'together'>,
  crawl: number,
  visitor: number,
): Frontier {
  pages.handOn(crawl, visitor);
  return {
    enqueue: (added) => pages.enqueue(crawl, added, visitor),
    take: (limit) => pages.take(crawl, limit),
    done: (url, shown) => pages.done(crawl, url, shown),
    retry: (url, at) => pages.retry(crawl, url, at.toISOString()),
    fail: (url, code) => pages.fail(crawl, url, code),
    together,
    waiting: () => pages.waiting(crawl),
    nextAt: () => toDate(pages.nextAt(crawl)),
    rest: (at) => pages.rest(crawl, at.toISOString()),
  };
}

/** @param at empty: at any time */
function toDate(at: string | null): Date | null {
  return at === null ? null : new Date(at === '' ? 0 : at);
}

/** How many of a store's last crawls are looked at for one that was cut short: one may go on in many portions, a minute each. */
const lookedAt = 1500;

/** A crawl cut short longer ago than this starts anew, in milliseconds. */
const staleMs = 24 * 60 * 60_000;

/**
 * The crawl whose pages a new crawl of the store goes on with: the last one, if it was cut short — killed, stopped or
 * limited — and pages or pictures wait. Pages that a dead process had taken wait again.
 *
 * @param except the new crawl itself
 */
export function findUnfinished(
  { crawls, pages, awaited }: Pick<Catalogue, 'crawls' | 'pages' | 'awaited'>,
  store: string,
  except: number,
): number | null {
  for (const crawl of crawls.list({ store, limit: lookedAt })) {
    if (crawl.id === except) continue;
    if (crawl.state === 'done' || Date.now() - Date.parse(crawl.startedAt) > staleMs) return null;
    pages.releaseLeases(crawl.id);
    if (crawl.state === 'running' || crawl.state === 'queued') crawls.end(crawl.id, 'stopped');
    if (pages.waiting(crawl.id) + awaited.count(crawl.id) > 0) return crawl.id;
  }
  return null;
}
