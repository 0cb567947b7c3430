import type { FrontierPage } from '../../crawler/crawl/frontier.ts';
import { openPageReader } from '../../crawler/crawl/read-page.ts';
import { readShopName } from '../../crawler/crawl/read-shop-name.ts';
import type { ExtractedContent } from '../../crawler/extract/extract-page.ts';
import { SkipPageError, ThrottledError } from '../../crawler/fetch/crawl-error.ts';
import { openFetcher } from '../../crawler/fetch/fetcher.ts';
import type { PageContent } from '../../crawler/product.ts';
import type { Recipe } from '../../crawler/recipe.ts';
import type { Renderer } from './open-renderer.ts';

export interface PreviewOptions {
  readonly recipe?: Recipe | null;
  /** ISO 4217 code for prices that do not say. */
  readonly currency?: string | null;
  readonly allowLoopback?: boolean;
  readonly renderer?: Renderer | null;
  readonly signal?: AbortSignal | null;
}

/** Lists looked at from a page without products, and milliseconds after which none is begun. */
const mostLists = 4;
const mostMs = 15_000;

/** What a crawl would find at an address. */
export interface StorePreview extends PageContent {
  /** What the shop calls itself; null when the page does not say. */
  readonly name: string | null;
}

/**
 * The products that a crawl would find at an address, and the shop's own name; nothing is stored.
 *
 * @throws {SkipPageError} as a crawl's start page would
 */
export async function previewStore(
  url: string,
  {
    recipe = null,
    currency = null,
    allowLoopback = false,
    renderer = null,
    signal = null,
  }: PreviewOptions = {},
): Promise<StorePreview> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new SkipPageError(
      'wrong_address',
      `Expected an http(s) address but received ${url.slice(0, 200)}`,
      { url },
    );
  const fetcher = openFetcher({ allowLoopback });
  let name: string | null = null;
  try {
    const render = renderer?.render.bind(renderer) ?? null;
    const read = openPageReader({
      ...{ fetcher, render, recipe, currency, signal },
      timeoutMs: 20_000,
      onPage: ({ html, url: at }) => {
        name ??= readShopName(html, at);
      },
    });
    const start = await read({ url, depth: 0, kind: 'listing' });
    const { platform, products, next, links } = await findProducts(start, read);
    return { name, platform, products, next, links };
  } finally {
    await fetcher.close();
  }
}

/** A front page may show departments only: then the first list that it leads to speaks for the shop. */
async function findProducts(
  start: ExtractedContent,
  read: (page: FrontierPage) => Promise<ExtractedContent>,
): Promise<ExtractedContent> {
  const endsAt = Date.now() + mostMs;
  for (const url of start.products.length > 0 ? [] : start.links.slice(0, mostLists)) {
    if (Date.now() > endsAt) break;
    const list = await read({ url, depth: 1, kind: 'listing' }).catch(toNothing);
    if (list !== null && list.products.length > 0) return list;
  }
  return start;
}

/** One list that cannot be read says nothing of the next. */
function toNothing(error: unknown): null {
  if (error instanceof SkipPageError || error instanceof ThrottledError) return null;
  throw error;
}
