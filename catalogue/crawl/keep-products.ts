import type { CrawlSink } from '../../crawler/crawl/crawl-run.ts';
import { isFrontPage } from '../../crawler/crawl/follow-links.ts';
import type { FrontierPage } from '../../crawler/crawl/frontier.ts';
import type { ExtractedContent } from '../../crawler/extract/extract-page.ts';
import { SkipPageError } from '../../crawler/fetch/crawl-error.ts';
import type { PageProduct } from '../../crawler/product.ts';
import { keepPictures } from './keep-pictures.ts';
import type { Keeping } from './keeping.ts';
import { recordListing } from './record-listing.ts';
import { recordOwnPage, recordProduct } from './record-product.ts';

export interface KeepOptions extends Keeping {
  readonly onProgress: () => void;
}

/** What a crawl finds, kept. */
export interface Keeper extends CrawlSink {
  /** Keeps what only listings have told of so far; for a crawl that ends before it has visited those products' pages. */
  flush(): Promise<void>;
}

/** Keeps what a crawl finds: products with their prices and pictures, and notes of what failed. */
export function openKeeper(options: KeepOptions): Keeper {
  const { catalogue, crawl, since, store, tally, onProgress } = options;
  /** Products that only a listing has told of: their own page says who they are. */
  const pending = new Map<string, PageProduct>();
  /** News that a listing told of known products: their own page says the same, and more. */
  const news = new Map<string, PageProduct>();
  const keepTold = async (product: PageProduct | undefined) => {
    if (product !== undefined) await keepPictures([recordProduct(product, options)], options);
  };
  const forget = (url: string) => {
    pending.delete(url);
    news.delete(url);
  };
  const keepOwnPage = async (products: readonly PageProduct[], address: string) => {
    const recorded = products.map((product) => recordOwnPage(product, address, options));
    await keepPictures(recorded, options);
    forget(address);
    return [];
  };
  const keepListing = async (products: readonly PageProduct[]) => {
    const { settled, changed, unknown } = recordListing(products, options);
    for (const product of unknown) pending.set(product.url, product);
    for (const product of changed) news.set(product.url, product);
    await keepPictures(settled, options);
    return [...unknown, ...changed].map(({ url }) => url);
  };
  return {
    async keep(content, page) {
      checkYield(content, page);
      if (content.kind === 'product') return keepOwnPage(content.products, page.url);
      const worthwhile = await keepListing(content.products);
      if (page.kind === 'product') {
        // Its own page speaks of others only: then the listing's word has to do.
        await keepTold(pending.get(page.url) ?? news.get(page.url));
        forget(page.url);
      }
      return worthwhile;
    },
    async failed(page, error) {
      tally.failed(error.code);
      catalogue.crawls.note(crawl.id, { url: page.url, code: error.code, message: error.message });
      const known = catalogue.products.findAt(store.id, page.url);
      if (!error.isGone) await keepTold(pending.get(page.url));
      forget(page.url);
      if (!error.isGone) return;
      if (known === null || known.gone) return;
      catalogue.products.markGone(known.id);
      tally.gone(1);
    },
    visited() {
      tally.page();
      onProgress();
    },
    isMissing({ url, changedAt }) {
      const known = catalogue.products.findAt(store.id, url);
      if (known === null) return true;
      // A sitemap may go on listing what is sold no more.
      const isNews = changedAt !== null && changedAt.toISOString() > known.lastSeenAt;
      return known.gone ? isNews : known.lastSeenAt < since;
    },
    async flush() {
      for (const product of pending.values()) await keepTold(product);
      pending.clear();
    },
  };
}

/**
 * Pages reached by a guess may be empty; those that should hold products may not, nor a start page that leads nowhere else.
 */
function checkYield({ products, links }: ExtractedContent, { url, kind, depth }: FrontierPage): void {
  if (products.length > 0) return;
  const mayBeEmpty = depth > 0 ? kind !== 'product' : links.length > 0 || isFrontPage(url);
  if (!mayBeEmpty)
    throw new SkipPageError('no_products', `Expected products on ${url} but found none`, { url });
}
