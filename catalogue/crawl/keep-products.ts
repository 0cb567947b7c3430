import type { CrawlSink } from '../../crawler/crawl/crawl-run.ts';
import { isFrontPage } from '../../crawler/crawl/follow-links.ts';
import type { FrontierPage } from '../../crawler/crawl/frontier.ts';
import type { ExtractedContent } from '../../crawler/extract/extract-page.ts';
import { SkipPageError } from '../../crawler/fetch/crawl-error.ts';
import type { PageProduct } from '../../crawler/product.ts';
import { awaitPicture } from './fetch-pictures.ts';
import type { Keeping } from './keeping.ts';
import { recordListing } from './record-listing.ts';
import { recordOwnPage, recordProduct } from './record-product.ts';

export interface KeepOptions extends Keeping {
  readonly onProgress: () => void;
}

/** What a crawl finds, kept. */
export interface Keeper extends CrawlSink {
  /** Keeps what only listings have told of so far; for a crawl that ends before it has visited those products' pages. */
  flush(): void;
}

/** Keeps what a crawl finds: products with their prices, the addresses of their pictures, and notes of what failed. */
export function openKeeper(options: KeepOptions): Keeper {
  const { catalogue, crawl, begun, since, store, tally, onProgress } = options;
  const isUnknown = (product: PageProduct) =>
    catalogue.products.findAt(store.id, product.url)?.gone !== false;
  const keepTold = (product: PageProduct) => awaitPicture(recordProduct(product, options), options);
  const keepOwnPage = (products: readonly PageProduct[], address: string) => {
    for (const product of products) awaitPicture(recordOwnPage(product, address, options), options);
    return [];
  };
  const keepListing = (products: readonly PageProduct[]) => {
    const { settled, changed, unknown } = recordListing(products, options);
    for (const recorded of settled) awaitPicture(recorded, options);
    return [...unknown, ...changed];
  };
  return {
    keep(content, page) {
      checkYield(content, page);
      if (content.kind === 'product') return keepOwnPage(content.products, page.url);
      const worthwhile = keepListing(content.products);
      // Its own page speaks of others only: then the listing's word has to do.
      if (page.told !== undefined) keepTold(page.told);
      return worthwhile;
    },
    failed(page, error) {
      tally.failed(error.code);
      catalogue.crawls.note(crawl.id, { url: page.url, code: error.code, message: error.message });
      const known = catalogue.products.findAt(store.id, page.url);
      if (!error.isGone && page.told !== undefined && isUnknown(page.told)) keepTold(page.told);
      if (error.isUnanswered && known !== null) catalogue.products.keepSighting(known.id, crawl.id);
      if (!error.isGone || known === null || known.gone) return;
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
    unseen: () => catalogue.products.unseen(store.id, since),
    flush() {
      for (const product of catalogue.pages.told(begun)) if (isUnknown(product)) keepTold(product);
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
