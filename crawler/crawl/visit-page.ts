import type { ExtractedContent } from '../extract/extract-page.ts';
import { SkipPageError, StopCrawlError, ThrottledError } from '../fetch/crawl-error.ts';
import type { CrawlRun } from './crawl-run.ts';
import { followPage } from './follow-links.ts';
import type { Shown, TakenPage } from './frontier.ts';
import { heed } from './heed.ts';

/** How often a page is tried; one that hangs less often, for each time takes long. */
const mostTries = 5;
const mostTimeouts = 3;
/** How often a page that asks for patience is tried: while the whole shop does, and when others have been answered meanwhile. */
const mostThrottledTries = 20;
const mostTriesAlone = 7;

/**
 * Visits one page: reads it, then keeps what it yields, notes its links and that it is done, all as one: a page that was read is
 * never asked for again. One that fails is put back or given up.
 *
 * @throws {StopCrawlError} when the start page is given up
 */
export async function visitPage(page: TakenPage, run: CrawlRun): Promise<void> {
  const { frontier, sink, read, signal } = run.options;
  try {
    const content = await read(page);
    frontier.together(() => {
      followPage(content, page, sink.keep(content, page), run);
      frontier.done(page.url, toShown(content, page));
    });
    run.pages++;
    run.putOff.delete(page.url);
    sink.visited();
  } catch (error) {
    if (signal?.aborted) frontier.retry(page.url, new Date());
    else recover(error, page, run);
  }
}

/** A page without products stays what it was expected to be. */
function toShown({ kind, products }: ExtractedContent, expected: TakenPage): Shown {
  return { kind: products.length > 0 ? kind : expected.kind, products: products.length };
}

/** Decides after an error: later, never, or the end of the crawl. */
function recover(error: unknown, page: TakenPage, run: CrawlRun): void {
  const { frontier, backoffMs = 1000 } = run.options;
  if (error instanceof ThrottledError && error.lastsBeyond(run.endsAt)) {
    frontier.retry(page.url, heed(error, run));
    return;
  }
  const waitMs = backoffMs * 2 ** Math.min(6, page.tries - 1);
  const isAlone = error instanceof ThrottledError && isOthersAnswered(page, run);
  if (error instanceof ThrottledError && page.tries < (isAlone ? mostTriesAlone : mostThrottledTries)) {
    const at = Date.now() + (error.waitMs ?? waitMs);
    // A page that alone is out of order must not hold up the others, unless the server says so.
    if (!isAlone || error.waitMs !== null) run.pausedUntil = Math.max(run.pausedUntil, at);
    frontier.retry(page.url, new Date(Math.max(run.pausedUntil, at)));
    return;
  }
  const skip =
    error instanceof ThrottledError
      ? new SkipPageError('throttled', error.message, { url: page.url })
      : error;
  if (!(skip instanceof SkipPageError)) throw error;
  const most = skip.code === 'timeout' ? mostTimeouts : mostTries;
  if (skip.mayRetry && page.tries < most) frontier.retry(page.url, new Date(Date.now() + waitMs));
  else giveUp(page, skip, run);
}

/** Whether other pages have been answered since this one first asked for patience. */
function isOthersAnswered({ url }: TakenPage, { pages, putOff }: CrawlRun): boolean {
  const before = putOff.get(url) ?? pages;
  putOff.set(url, before);
  return pages > before;
}

function giveUp(page: TakenPage, skip: SkipPageError, run: CrawlRun): void {
  const { frontier, sink } = run.options;
  run.putOff.delete(page.url);
  frontier.together(() => {
    frontier.fail(page.url, skip.code);
    sink.failed(page, skip);
  });
  sink.visited();
  if (page.kind === 'listing' && skip.isUnanswered) run.isBlind = true;
  if (page.depth > 0) return;
  const message = `Expected a page to start from at ${page.url}: ${skip.message}`;
  throw new StopCrawlError(skip.code, message, { cause: skip });
}
