import { crawlStore } from '../../crawler/crawl/crawl-store.ts';
import { readSitemaps } from '../../crawler/crawl/read-sitemap.ts';
import { StopCrawlError } from '../../crawler/fetch/crawl-error.ts';
import type { Catalogue } from '../catalogue.ts';
import type { CrawlSummary, Store } from '../rows.ts';
import { beginCrawl, type CrawlParts, openCrawlParts, type RecordCrawlOptions } from './crawl-parts.ts';
import { finishCrawl } from './finish-crawl.ts';
import type { Keeping } from './keeping.ts';

/**
 * Crawls a store into the catalogue: products with prices and pictures, what is new, changed, unchanged and gone. A crawl that
 * was cut short is continued.
 *
 * @throws {StopCrawlError} when the store cannot be crawled at all; the crawl is then recorded as failed
 */
export async function crawlIntoCatalogue(options: RecordCrawlOptions): Promise<CrawlSummary> {
  const { catalogue, store, onProgress = () => {} } = options;
  const { url } = store;
  if (url === null)
    throw new StopCrawlError('no_address', `Expected an address for store "${store.id}" but it has none`);
  // As one: of two processes that begin at the same moment, the second must see the first.
  const begun = catalogue.together(() => {
    refuseOverlap(catalogue, store, options.crawl?.id);
    return beginCrawl(options);
  });
  const parts = openCrawlParts(options, begun);
  try {
    const { isComplete, restsUntil } = await visitPages(url, options, parts);
    parts.sink.flush();
    const { isWhole, ...pictures } = await parts.pictures.finish();
    noteRest(restsUntil ?? pictures.restsUntil, { catalogue, url, crawl: begun.crawl, tally: parts.tally });
    const summary = await finishCrawl({
      ...begun,
      ...{ catalogue, store, isComplete: isComplete && isWhole, tally: parts.tally },
    });
    onProgress(summary);
    return summary;
  } catch (error) {
    parts.save();
    catalogue.crawls.end(begun.crawl.id, 'failed');
    throw error;
  } finally {
    await parts.close();
  }
}

function visitPages(start: string, { limit, backoffMs }: RecordCrawlOptions, parts: CrawlParts) {
  const { fetcher, frontier, sink, read, signal, endsAt, atOnce } = parts;
  return crawlStore({
    ...{ start, frontier, sink, read, signal, endsAt, atOnce },
    sitemap: (most, onUnanswered) => readSitemaps(fetcher, start, { most, onUnanswered, signal, endsAt }),
    maxPages: limit ?? Number.POSITIVE_INFINITY,
    ...(backoffMs === undefined ? {} : { backoffMs }),
  });
}

/** Says in the crawl's log that it ended because it was asked to wait for longer than it may take. */
function noteRest(
  until: Date | null,
  { catalogue, url, crawl, tally }: Pick<Keeping, 'catalogue' | 'crawl' | 'tally'> & { readonly url: string },
): void {
  if (until === null) return;
  const code = 'asked_to_wait';
  const message = `Asked to wait until ${until.toISOString()}, for longer than this crawl may take; the next one goes on from here`;
  tally.failed(code);
  catalogue.crawls.note(crawl.id, { url, code, message });
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
