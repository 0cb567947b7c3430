import { StopCrawlError } from '../../crawler/fetch/crawl-error.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Crawl, CrawlSummary, Store } from '../rows.ts';
import { dropPlaceholders } from './drop-placeholders.ts';
import { joinTwins } from './join-twins.ts';
import type { Tally } from './tally.ts';

/** A crawl whose pages are visited, as far as they may be. */
export interface EndingCrawl {
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly crawl: Crawl;
  /** The crawl whose pages this one went on with. */
  readonly unfinished: number | null;
  readonly isComplete: boolean;
  readonly tally: Tally;
}

/**
 * Ends a crawl: placeholders out, twins joined, and of a complete one what is gone.
 *
 * @throws {StopCrawlError} `no_products` when the whole shop showed none: it is not understood; it has not sold out
 */
export async function finishCrawl(ending: EndingCrawl): Promise<CrawlSummary> {
  const { catalogue, store, crawl, unfinished, isComplete, tally } = ending;
  if (isComplete && unfinished === null && tally.summary().products === 0) {
    const message = `Expected products of ${store.name} from ${store.url} on, but found none`;
    throw new StopCrawlError('no_products', message);
  }
  await dropPlaceholders(catalogue, store.id);
  for (const { id, into } of await joinTwins(catalogue, store.id)) {
    tally.forget(id);
    tally.saw(into, 'unchanged');
  }
  catalogue.crawls.end(crawl.id, isComplete ? 'done' : 'stopped');
  if (isComplete) settle(ending);
  const summary = tally.summary();
  catalogue.crawls.update(crawl.id, summary);
  return summary;
}

function settle({ catalogue: { products, pages }, store, crawl, unfinished, tally }: EndingCrawl): void {
  if (unfinished !== null) products.carrySightings(store.id, { from: unfinished, to: crawl.id });
  tally.gone(products.markUnseenGone(store.id));
  // A large shop crawled each night would else leave millions of pages behind. Those of a crawl that went on are under its first part.
  pages.forgetBefore(store.id, unfinished ?? crawl.id);
}
