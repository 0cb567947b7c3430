import type { ExtractedContent } from '../extract/extract-page.ts';
import { ThrottledError } from '../fetch/crawl-error.ts';
import type { PageProduct } from '../product.ts';
import type { CrawlRun } from './crawl-run.ts';
import type { FrontierPage } from './frontier.ts';
import { heed } from './heed.ts';

/** Pages followed from a start page. */
const mostStartLinks = 300;
/** Pages followed from a page that shows departments instead of products. */
const mostHubLinks = 100;
/** Product addresses taken from sitemaps. */
const mostSitemapPages = 100_000;
/** Of them added at once. */
const batchSize = 500;
/** Listing pages in a row: beyond it a shop counts pages that do not exist. */
const deepest = 5000;

/**
 * Adds the pages that a page leads to: product pages worth a visit, the listing's next page, and from a start page the lists that
 * it links to: a front page stands for the shop, any other for what is below its path.
 */
export function followPage(
  content: ExtractedContent,
  page: FrontierPage,
  worthwhile: readonly PageProduct[],
  run: CrawlRun,
): void {
  const { frontier, start } = run.options;
  const depth = page.depth + 1;
  const add = (urls: readonly string[], kind: string) =>
    frontier.enqueue(urls.map((url) => ({ url, depth, kind })));
  frontier.enqueue(worthwhile.map((told) => ({ url: told.url, depth, kind: 'product', told })));
  if (content.next !== null && page.depth < deepest && isNewList(content, run))
    add([content.next], 'listing');
  if (page.depth === 0) add(listsOf(content, page).slice(0, mostStartLinks), 'listing');
  else if (page.depth === 1 && isFrontPage(start) && isHub(content, page))
    add(content.links.slice(0, mostHubLinks), 'listing');
}

/** Whether no list of this run showed the same products: a shop that ignores page numbers, or counts on, has ended. */
function isNewList({ products }: ExtractedContent, { listings }: CrawlRun): boolean {
  return products.length > 0 && listings.isNew(products.map(({ url }) => url));
}

/** A start page that is no front page stands for a shop in a folder of its host, or for a department. */
function listsOf({ links }: ExtractedContent, { url }: FrontierPage): readonly string[] {
  if (isFrontPage(url)) return links;
  const folder = `${new URL(url).pathname.replace(/\/$/, '')}/`;
  return links.filter((link) => new URL(link).pathname.startsWith(folder));
}

/** A department's page that leads to the lists and shows no products itself. */
function isHub({ products }: ExtractedContent, { kind }: FrontierPage): boolean {
  return kind === 'listing' && products.length === 0;
}

/**
 * Adds the product pages that the shop's sitemaps list and no page has led to; for a crawl of a whole shop, once its pages are visited.
 *
 * @returns how many were added
 */
export async function followSitemap(run: CrawlRun): Promise<number> {
  const { sink, sitemap } = run.options;
  const onUnanswered = (error: unknown) => {
    run.isBlind = true;
    if (error instanceof ThrottledError && error.lastsBeyond(run.endsAt)) heed(error, run);
  };
  let added = 0;
  let batch: string[] = [];
  for await (const page of sitemap(mostSitemapPages, onUnanswered)) {
    if (!run.mayGoOn()) break;
    if (!sink.isMissing(page)) continue;
    batch.push(page.url);
    if (batch.length < batchSize) continue;
    added += guess(batch, run);
    batch = [];
  }
  return added + guess(batch, run);
}

/**
 * Adds the pages of products that should be there and were not seen, where a list or a sitemap gave no answer: they are asked themselves.
 *
 * @returns how many were added
 */
export function followUnseen(run: CrawlRun): number {
  return run.isBlind ? guess([...run.options.sink.unseen()], run) : 0;
}

function guess(urls: readonly string[], { options: { frontier } }: CrawlRun): number {
  return frontier.enqueue(urls.map((url) => ({ url, depth: 1, kind: 'guess' })));
}

/** A shop's front page, also of one language: `/`, `/en`, `/de-at/`, `/index.html`. */
export function isFrontPage(url: string): boolean {
  return /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+)?$/i.test(new URL(url).pathname);
}
