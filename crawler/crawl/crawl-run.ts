import type { ExtractedContent } from '../extract/extract-page.ts';
import type { SkipPageError } from '../fetch/crawl-error.ts';
import type { PageProduct } from '../product.ts';
import type { Frontier, FrontierPage } from './frontier.ts';
import type { SitemapPage } from './read-sitemap.ts';
import { openSeenLists, type SeenLists } from './seen-lists.ts';

/** What becomes of what a crawl finds. */
export interface CrawlSink {
  /** Keeps what a page yielded; returns the products whose own pages are worth a visit. */
  keep(content: ExtractedContent, page: FrontierPage): readonly PageProduct[];
  /** Notes a page that is given up. */
  failed(page: FrontierPage, error: SkipPageError): void;
  /** Called after each page. */
  visited(): void;
  /** Whether a page that a sitemap lists may tell what no listing has told in this crawl. */
  isMissing(page: SitemapPage): boolean;
  /** Addresses of the products that are sold as far as is known, and that this crawl has not seen. */
  unseen(): Iterable<string>;
}

export interface CrawlOptions {
  /** Where the crawl starts: a listing, or a shop's front page. */
  readonly start: string;
  readonly frontier: Frontier;
  readonly sink: CrawlSink;
  /** Fetches and reads a page. @throws {SkipPageError | ThrottledError} */
  readonly read: (page: FrontierPage) => Promise<ExtractedContent>;
  /** Addresses of product pages that the site's sitemaps list, at most so many; `onUnanswered` is told why each sitemap that cannot be had cannot. */
  readonly sitemap: (most: number, onUnanswered: (error: unknown) => void) => AsyncIterable<SitemapPage>;
  /** Most pages of this run. */
  readonly maxPages?: number;
  /** When the time of this run is up, milliseconds since the epoch. A shop that asks to wait for longer ends the run. */
  readonly endsAt?: number;
  /** Pages at the same time. */
  readonly atOnce?: number;
  /** Milliseconds before a failed page's first retry; doubles each time. */
  readonly backoffMs?: number;
  readonly signal?: AbortSignal | null;
}

/** A crawl under way. */
export interface CrawlRun {
  readonly options: CrawlOptions;
  /** Pages visited. */
  pages: number;
  /** Pages taken from the frontier. */
  taken: number;
  /** Those of them that are being visited. */
  visiting: number;
  /** Milliseconds since the epoch until which nothing is asked, for the shop asked for patience. */
  pausedUntil: number;
  /** Pages visited when an address first asked for patience, by the addresses that still do. */
  readonly putOff: Map<string, number>;
  /** Milliseconds since the epoch until which no page is looked for, for there was none. */
  idleUntil: number;
  /** Whether a list or a sitemap gave no answer: that a product was not seen then says nothing. */
  isBlind: boolean;
  /** What listings showed: a shop that shows the same list under ever new page numbers is not followed. */
  readonly listings: SeenLists;
  /** When the run's time is up, milliseconds since the epoch. */
  readonly endsAt: number;
  /** Whether the shop asked to be left alone for longer than the run may take. */
  isLeft: boolean;
  /** Until when what still waits has to; null: nothing has to wait beyond the run's end. */
  restsUntil: Date | null;
  /** Whether limits and the signal let it take another page. */
  mayGoOn(): boolean;
}

export function openRun(options: CrawlOptions): CrawlRun {
  const { maxPages = Number.POSITIVE_INFINITY, endsAt = Number.POSITIVE_INFINITY, signal } = options;
  return {
    options,
    pages: 0,
    taken: 0,
    visiting: 0,
    pausedUntil: 0,
    putOff: new Map(),
    idleUntil: 0,
    isBlind: false,
    listings: openSeenLists(),
    endsAt,
    isLeft: false,
    restsUntil: null,
    mayGoOn() {
      return !this.isLeft && !signal?.aborted && this.taken < maxPages && Date.now() < endsAt;
    },
  };
}
