import { SkipPageError, StopCrawlError, ThrottledError } from '../fetch/crawl-error.ts';
import type { CrawlRun } from './crawl-run.ts';
import { followPage } from './follow-links.ts';
import type { Frontier } from './frontier.ts';

/** How often a page is tried; one that hangs less often, for each time takes long. */
const mostTries = 5;
const mostTimeouts = 3;
/** How often a page that asks for patience is tried. */
const mostThrottledTries = 20;

/** A page as the frontier gives it. */
export type TakenPage = ReturnType<Frontier['take']>[number];

/**
 * Visits one page: reads it, keeps what it yields, follows its links; it is done only then. One that fails is put back or given up.
 *
 * @param onRead called once the page is read, before it is kept
 * @throws {StopCrawlError} when the start page is given up
 */
export async function visitPage(page: TakenPage, run: CrawlRun, onRead: () => void): Promise<void> {
  const { frontier, sink, read, signal } = run.options;
  try {
    const content = await read(page);
    onRead();
    const worthwhile = await sink.keep(content, page);
    followPage(content, page, worthwhile, run);
    frontier.done(page.url, content.products.length);
    run.pages++;
    sink.visited();
  } catch (error) {
    if (signal?.aborted) frontier.retry(page.url, new Date());
    else await recover(error, page, run);
  }
}

/** Decides after an error: later, never, or the end of the crawl. */
async function recover(error: unknown, page: TakenPage, run: CrawlRun): Promise<void> {
  const { frontier, backoffMs = 1000 } = run.options;
  const waitMs = backoffMs * 2 ** Math.min(6, page.tries - 1);
  if (error instanceof ThrottledError && page.tries < mostThrottledTries) {
    run.pausedUntil = Math.max(run.pausedUntil, Date.now() + (error.waitMs ?? waitMs));
    frontier.retry(page.url, new Date(run.pausedUntil));
    return;
  }
  const skip =
    error instanceof ThrottledError
      ? new SkipPageError('throttled', error.message, { url: page.url })
      : error;
  if (!(skip instanceof SkipPageError)) throw error;
  const most = skip.code === 'timeout' ? mostTimeouts : mostTries;
  if (skip.mayRetry && page.tries < most) frontier.retry(page.url, new Date(Date.now() + waitMs));
  else await giveUp(page, skip, run);
}

async function giveUp(page: TakenPage, skip: SkipPageError, run: CrawlRun): Promise<void> {
  const { frontier, sink } = run.options;
  frontier.fail(page.url, skip.code);
  await sink.failed(page, skip);
  sink.visited();
  if (page.depth > 0) return;
  const message = `Expected a page to start from at ${page.url}: ${skip.message}`;
  throw new StopCrawlError(skip.code, message, { cause: skip });
}
