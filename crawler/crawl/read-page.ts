import { decodeHtml } from '../extract/decode-html.ts';
import { type ExtractedContent, extractPage, type PageSource } from '../extract/extract-page.ts';
import { SkipPageError } from '../fetch/crawl-error.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { Recipe } from '../recipe.ts';
import type { FrontierPage } from './frontier.ts';
import { looksScripted } from './looks-scripted.ts';

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
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | null;
}

/** How often in a row a kind of page must need the browser before plain requests are no longer tried first. */
const convinced = 3;

/**
 * Makes the function that fetches and reads a store's pages: plain HTTP first, a browser only where a page shows nothing
 * without its scripts. What it learns about a kind of page holds as long as the function is used.
 */
export function openPageReader(options: ReadPageOptions): (page: FrontierPage) => Promise<ExtractedContent> {
  const rendered: Record<string, number> = {};
  return async (page) => {
    const mustRender =
      options.render !== null &&
      (options.recipe?.browser === true || (rendered[page.kind] ?? 0) >= convinced);
    if (mustRender) return readRendered(page, options);
    const plain = await readPlain(page, options);
    if (
      plain.content.products.length > 0 ||
      options.render === null ||
      options.recipe?.browser === false ||
      !looksScripted(plain.html)
    ) {
      if (plain.content.products.length > 0) rendered[page.kind] = 0;
      return plain.content;
    }
    const content = await readRendered(page, options);
    if (content.products.length > 0) rendered[page.kind] = (rendered[page.kind] ?? 0) + 1;
    return content.products.length > 0 ? content : plain.content;
  };
}

async function readPlain(
  { url }: FrontierPage,
  { fetcher, recipe, currency, timeoutMs, signal }: ReadPageOptions,
) {
  const fetched = await fetcher.fetch(url, {
    signal: signal ?? null,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  if (!isPage(fetched.contentType)) {
    throw new SkipPageError('not_a_page', `Expected a page at ${url} but received ${fetched.contentType}`, {
      url,
    });
  }
  const html = decodeHtml(fetched.bytes, fetched.contentType);
  return { html, content: extract({ html, url: fetched.url, recipe, storeCurrency: currency }) };
}

function isPage(contentType: string | null): boolean {
  return contentType === null || /html|xml|json|text\/plain/i.test(contentType);
}

async function readRendered(
  { url, kind }: FrontierPage,
  { render, fetcher, recipe, currency }: ReadPageOptions,
): Promise<ExtractedContent> {
  if (render === null) throw new SkipPageError('no_browser', `Expected a browser to show ${url}`, { url });
  if (!(await fetcher.robots(url)).mayVisit(url))
    throw new SkipPageError('robots_disallowed', `The site's robots.txt asks not to visit ${url}`, { url });
  const page = await render(url, { isListing: kind !== 'product' });
  return extract({ html: page.html, url: page.url, recipe, storeCurrency: currency });
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
