import { decodeHtml } from '../extract/decode-html.ts';
import { type ExtractedContent, extractPage, type PageSource } from '../extract/extract-page.ts';
import { SkipPageError } from '../fetch/crawl-error.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { Fetched } from '../fetch/request.ts';
import type { Recipe } from '../recipe.ts';
import type { FrontierPage } from './frontier.ts';
import { looksEndless, looksScripted } from './looks-scripted.ts';
import type { PageMemory } from './page-memory.ts';
import { learnWays, type PageWays } from './page-ways.ts';

/** A page after its scripts have run. */
export interface Rendered {
  readonly url: string;
  readonly html: string;
}

export interface ReadPageOptions {
  readonly fetcher: Fetcher;
  /** Shows a page in a browser; null where there is none. */
  readonly render: ((url: string, options: { readonly isListing: boolean }) => Promise<Rendered>) | null;
  readonly recipe: Recipe | null;
  /** ISO 4217 code for prices that do not say. */
  readonly currency: string | null;
  /** What earlier crawls learnt of the store's pages; default: nothing, and what is learnt is forgotten. */
  readonly ways?: PageWays;
  /** Pages as earlier crawls read them; default: none. */
  readonly memory?: PageMemory;
  /** Told of each page that could be read. */
  readonly onPage?: (page: Rendered) => void;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | null;
}

/**
 * Makes the function that fetches and reads a store's pages: plain HTTP first, a browser only where a page shows nothing
 * without its scripts. Once a kind of page is known to need the browser, plain HTTP is left out.
 */
export function openPageReader(options: ReadPageOptions): (page: FrontierPage) => Promise<ExtractedContent> {
  const { render, recipe } = options;
  const ways = learnWays(options.ways);
  const asked = recipe?.browser;
  return async (page) => {
    const mustRender = asked ?? ways.find(page.kind) === 'browser';
    if (render !== null && mustRender) return readRendered(page, options);
    const plain = await readPlain(page, options);
    const isWorthIt =
      render !== null && asked !== false && mayShowMore(plain) && ways.mayNeedBrowser(page.kind);
    const content = isWorthIt ? await readMore(page, plain.content, options) : plain.content;
    const way = content === plain.content ? 'plain' : 'browser';
    if (content.products.length > 0) ways.showed(page.kind, way);
    return content;
  };
}

function mayShowMore({
  html,
  content,
}: {
  readonly html: string;
  readonly content: ExtractedContent;
}): boolean {
  const { products, next, kind } = content;
  if (products.length === 0) return looksScripted(html);
  return kind === 'listing' && next === null && looksEndless(html);
}

/** What the page shows in a browser, if that is more. Products that are there already are not lost to a browser that fails. */
async function readMore(
  page: FrontierPage,
  plain: ExtractedContent,
  options: ReadPageOptions,
): Promise<ExtractedContent> {
  try {
    const content = await readRendered(page, options);
    return content.products.length > plain.products.length ? content : plain;
  } catch (error) {
    if (plain.products.length === 0 || options.signal?.aborted) throw error;
    return plain;
  }
}

/** A page as it comes; the text is empty when the server said that nothing changed since it was read last. */
async function readPlain(
  page: FrontierPage,
  options: ReadPageOptions,
): Promise<{ readonly html: string; readonly content: ExtractedContent }> {
  const { url } = page;
  const { fetcher, recipe, currency, timeoutMs, memory, onPage, signal = null } = options;
  const known = memory?.find(url) ?? null;
  const fetched = await fetcher.fetch(url, {
    signal,
    known,
    tries: page.tries ?? 1,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  if (fetched.status === 304 && known !== null) return { html: '', content: known.content };
  if (!isPage(fetched.contentType)) {
    throw new SkipPageError('not_a_page', `Expected a page at ${url} but received ${fetched.contentType}`, {
      url,
    });
  }
  const html = decodeHtml(fetched.bytes, fetched.contentType);
  const content = extract({ html, url: fetched.url, recipe, storeCurrency: currency });
  onPage?.({ url: fetched.url, html });
  if (memory !== undefined) remember(page, fetched, { content, memory });
  return { html, content };
}

/** Only what shows products: an empty page may have more to show in a browser. Links matter near the start alone. */
function remember(
  { url, depth }: FrontierPage,
  { etag, lastModified }: Pick<Fetched, 'etag' | 'lastModified'>,
  { content, memory }: { readonly content: ExtractedContent; readonly memory: PageMemory },
): void {
  if (content.products.length === 0 || (etag === null && lastModified === null)) return;
  memory.keep(url, { etag, lastModified, content: depth > 1 ? { ...content, links: [] } : content });
}

function isPage(contentType: string | null): boolean {
  return contentType === null || /html|xml|json|text\/plain/i.test(contentType);
}

async function readRendered(
  { url, kind }: FrontierPage,
  { render, fetcher, recipe, currency, onPage, signal = null }: ReadPageOptions,
): Promise<ExtractedContent> {
  if (render === null) throw new SkipPageError('no_browser', `Expected a browser to show ${url}`, { url });
  const show = () => render(url, { isListing: kind === 'listing' });
  const page = await fetcher.inTurn(url, show, signal);
  const content = extract({ html: page.html, url: page.url, recipe, storeCurrency: currency });
  onPage?.(page);
  return content;
}

/** A page that the reader trips over is a page without products, not the end of the crawl. */
function extract(source: PageSource): ExtractedContent {
  try {
    return extractPage(source);
  } catch (cause) {
    throw new SkipPageError('unreadable_page', `Expected a readable page at ${source.url}`, {
      url: source.url,
      cause,
    });
  }
}
