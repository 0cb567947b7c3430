import type { ExtractedContent } from '../extract/extract-page.ts';
import { SkipPageError, StopCrawlError, ThrottledError } from '../fetch/crawl-error.ts';
import type { Frontier, FrontierPage } from './frontier.ts';

/** What becomes of what a crawl finds. */
export interface CrawlSink {
  /** Keeps what a page yielded; returns addresses of product pages worth a visit. */
  keep(content: ExtractedContent, page: FrontierPage): Promise<readonly string[]>;
  /** Notes a page that is given up. */
  failed(page: FrontierPage, error: SkipPageError): Promise<void>;
  /** Called after each page. */
  visited(): void;
}

export interface CrawlOptions {
  /** Where the crawl starts: a listing, or a shop's front page. */
  readonly start: string;
  readonly frontier: Frontier;
  readonly sink: CrawlSink;
  /** Fetches and reads a page. @throws {SkipPageError | ThrottledError} */
  readonly read: (page: FrontierPage) => Promise<ExtractedContent>;
  /** Addresses of product pages that the site's sitemaps list, at most so many. */
  readonly sitemap: (most: number) => AsyncIterable<string>;
  /** Most pages of this run. */
  readonly maxPages?: number;
  /** Most milliseconds of this run. */
  readonly maxMs?: number;
  /** Pages at the same time. */
  readonly atOnce?: number;
  /** Milliseconds before a failed page's first retry; doubles each time. */
  readonly backoffMs?: number;
  readonly signal?: AbortSignal | null;
}

/** How often a page is tried. */
const mostTries = 5;
/** How often a page that asks for patience is tried. */
const mostThrottledTries = 20;
/** Pages followed from a front page. */
const mostFrontLinks = 300;
/** Product addresses taken from sitemaps when links lead nowhere. */
const mostSitemapPages = 100_000;
/** Listing pages in a row: beyond it a shop counts pages that do not exist. */
const deepest = 5000;

/**
 * Crawls one store: the start page, its further pages, the product pages worth a visit. Picks up where an earlier run
 * on the same frontier stopped.
 *
 * @returns whether everything was visited; false when limits or the signal ended it
 * @throws {StopCrawlError} when the start page cannot be had
 */
export async function crawlStore(
  options: CrawlOptions,
): Promise<{ readonly pages: number; readonly isComplete: boolean }> {
  const {
    start,
    frontier,
    atOnce = 4,
    maxPages = Number.POSITIVE_INFINITY,
    maxMs = Number.POSITIVE_INFINITY,
    signal = null,
  } = options;
  frontier.enqueue([{ url: start, depth: 0, kind: 'listing' }]);
  const crawl = {
    options,
    pages: 0,
    endsAt: Date.now() + maxMs,
    pausedUntil: 0,
    listings: new Set<string>(),
  };
  let taken = 0;
  let active = 0;
  let fatal: unknown = null;
  const mayGoOn = () => fatal === null && !signal?.aborted && taken < maxPages && Date.now() < crawl.endsAt;
  const work = async () => {
    while (mayGoOn()) {
      const [page] = Date.now() < crawl.pausedUntil ? [] : frontier.take(1);
      if (page === undefined) {
        if (active === 0 && frontier.waiting() === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
        continue;
      }
      taken++;
      active++;
      try {
        await visit(page, crawl);
      } catch (error) {
        fatal ??= error;
      } finally {
        active--;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (fatal !== null) throw fatal;
  return { pages: crawl.pages, isComplete: frontier.waiting() === 0 && !signal?.aborted };
}

interface Run {
  readonly options: CrawlOptions;
  pages: number;
  pausedUntil: number;
  /** What listings began with: a shop that shows the same list under ever new page numbers is not followed. */
  readonly listings: Set<string>;
}

type Taken = ReturnType<Frontier['take']>[number];

async function visit(page: Taken, run: Run): Promise<void> {
  const { frontier, sink, read, signal } = run.options;
  try {
    const content = await read(page);
    const worthwhile = await sink.keep(content, page);
    await follow(content, page, worthwhile, run);
    frontier.done(page.url);
    run.pages++;
    sink.visited();
  } catch (error) {
    if (signal?.aborted) frontier.retry(page.url, new Date());
    else await recover(error, page, run);
  }
}

/** Decides after an error: later, never, or the end of the crawl. */
async function recover(error: unknown, page: Taken, run: Run): Promise<void> {
  const { frontier, sink, backoffMs = 1000 } = run.options;
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
  if (skip.mayRetry && page.tries < mostTries) {
    frontier.retry(page.url, new Date(Date.now() + waitMs));
    return;
  }
  frontier.fail(page.url, skip.code);
  await sink.failed(page, skip);
  sink.visited();
  if (page.depth === 0)
    throw new StopCrawlError(skip.code, `Expected a page to start from at ${page.url}: ${skip.message}`, {
      cause: skip,
    });
}

async function follow(
  content: ExtractedContent,
  page: Taken,
  worthwhile: readonly string[],
  run: Run,
): Promise<void> {
  const { frontier } = run.options;
  const depth = page.depth + 1;
  frontier.enqueue(worthwhile.map((url) => ({ url, depth, kind: 'product' })));
  if (content.next !== null && page.depth < deepest && isNewList(content, run))
    frontier.enqueue([{ url: content.next, depth, kind: 'listing' }]);
  if (page.depth > 0) return;
  if (isFrontPage(page.url)) await followFront(content, run);
  else followBelow(content, page, run);
}

function isNewList({ products }: ExtractedContent, { listings }: Run): boolean {
  const beginning = products
    .slice(0, 6)
    .map(({ url }) => url)
    .join(' ');
  if (beginning === '' || listings.has(beginning)) return false;
  listings.add(beginning);
  return true;
}

/** A shop's front page shows a few products; its links lead to the lists, and its sitemaps to all there is. */
async function followFront(content: ExtractedContent, { options }: Run): Promise<void> {
  const { frontier, sitemap } = options;
  const added = frontier.enqueue(
    content.links.slice(0, mostFrontLinks).map((url) => ({ url, depth: 1, kind: 'listing' })),
  );
  if (added > 0) return;
  for await (const url of sitemap(mostSitemapPages)) frontier.enqueue([{ url, depth: 1, kind: 'product' }]);
}

/** A start page stands for everything below its path: a shop that lives in a folder of its host, a department. */
function followBelow({ links }: ExtractedContent, page: Taken, { options }: Run): void {
  const below = links.filter((url) => new URL(url).pathname.startsWith(toFolder(page.url)));
  options.frontier.enqueue(below.slice(0, mostFrontLinks).map((url) => ({ url, depth: 1, kind: 'listing' })));
}

function toFolder(url: string): string {
  return `${new URL(url).pathname.replace(/\/$/, '')}/`;
}

function isFrontPage(url: string): boolean {
  return /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+)?$/i.test(new URL(url).pathname);
}
