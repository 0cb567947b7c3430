import { openPageReader } from '../../crawler/crawl/read-page.ts';
import { SkipPageError } from '../../crawler/fetch/crawl-error.ts';
import { openFetcher } from '../../crawler/fetch/fetcher.ts';
import type { PageContent } from '../../crawler/product.ts';
import type { Recipe } from '../../crawler/recipe.ts';
import type { Renderer } from './record-crawl.ts';

export interface PreviewOptions {
  readonly recipe?: Recipe | null;
  /** ISO 4217 code for prices that do not say. */
  readonly currency?: string | null;
  readonly allowLoopback?: boolean;
  readonly renderer?: Renderer | null;
  readonly signal?: AbortSignal | null;
}

/**
 * The products that a crawl would find at an address; nothing is stored.
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
): Promise<PageContent> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new SkipPageError(
      'wrong_address',
      `Expected an http(s) address but received ${url.slice(0, 200)}`,
      { url },
    );
  const fetcher = openFetcher({ allowLoopback });
  try {
    const render = renderer?.render.bind(renderer) ?? null;
    const { platform, products, next, links } = await openPageReader({
      fetcher,
      render,
      recipe,
      currency,
      signal,
      timeoutMs: 20_000,
    })({ url, depth: 0, kind: 'listing' });
    return { platform, products, next, links };
  } finally {
    await fetcher.close();
  }
}
