import type { CrawlSink } from '../../crawler/crawl/crawl-store.ts';
import type { FrontierPage } from '../../crawler/crawl/frontier.ts';
import type { ExtractedContent } from '../../crawler/extract/extract-page.ts';
import { isSameName } from '../../crawler/extract/same-name.ts';
import { SkipPageError } from '../../crawler/fetch/crawl-error.ts';
import type { Fetcher } from '../../crawler/fetch/fetcher.ts';
import type { PageProduct } from '../../crawler/product.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Crawl, Product, Store } from '../rows.ts';
import { keepPicture } from './keep-picture.ts';
import type { Tally } from './tally.ts';

export interface KeepOptions {
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly crawl: Crawl;
  readonly fetcher: Fetcher;
  readonly tally: Tally;
  readonly onProgress: () => void;
  readonly signal: AbortSignal | null;
}

/** Pictures downloaded at the same time for one page. */
const picturesAtOnce = 4;

/** What a crawl finds, kept. */
export interface Keeper extends CrawlSink {
  /** Keeps what only listings have told of so far; for a crawl that ends before it has visited those products' pages. */
  flush(): Promise<void>;
}

/** Keeps what a crawl finds: products with their prices and pictures, and notes of what failed. */
export function openKeeper(options: KeepOptions): Keeper {
  const { catalogue, crawl, store, tally, onProgress } = options;
  /** Products that only a listing has told of: their own page says who they are. */
  const pending = new Map<string, PageProduct>();
  const keepPending = async (url: string) => {
    const product = pending.get(url);
    pending.delete(url);
    if (product !== undefined) await keepPictures([record(product, options)], options);
  };
  return {
    async keep(content, page) {
      checkYield(content, page);
      const isOwnPage = content.kind === 'product';
      if (!isOwnPage) {
        const { seen, unknown } = readListing(content.products, options);
        for (const product of unknown) pending.set(product.url, product);
        await keepPictures(
          seen.filter(({ isWorthAVisit }) => !isWorthAVisit),
          options,
        );
        return [
          ...unknown.map(({ url }) => url),
          ...seen.filter(({ isWorthAVisit }) => isWorthAVisit).map(({ product }) => product.url),
        ];
      }
      await keepPictures(
        content.products.map((product) => recordOwnPage(product, page.url, options)),
        options,
      );
      pending.delete(page.url);
      return [];
    },
    async failed(page, error) {
      tally.failed(error.code);
      catalogue.crawls.note(crawl.id, { url: page.url, code: error.code, message: error.message });
      const known = catalogue.products.findAt(store.id, page.url);
      if (!error.isGone) return keepPending(page.url);
      pending.delete(page.url);
      if (known === null || known.gone) return;
      catalogue.products.markGone(known.id);
      tally.gone(1);
    },
    visited() {
      tally.page();
      onProgress();
    },
    async flush() {
      for (const url of [...pending.keys()]) await keepPending(url);
    },
  };
}

/** Pages reached by a guess may be empty; those that should hold products may not. */
function checkYield({ products }: ExtractedContent, { url, kind, depth }: FrontierPage): void {
  if (products.length > 0 || (kind !== 'product' && depth > 0)) return;
  throw new SkipPageError('no_products', `Expected products on ${url} but found none`, { url });
}

interface Seen {
  readonly id: string;
  readonly product: PageProduct;
  readonly isWorthAVisit: boolean;
}

/**
 * What a listing tells: less than the products' own pages, and in other words. Of a known product it tells the price and
 * whether it is sold out, and whether its page is worth a visit; an unknown one waits for its own page.
 */
function readListing(
  products: readonly PageProduct[],
  options: KeepOptions,
): { readonly seen: readonly Seen[]; readonly unknown: readonly PageProduct[] } {
  const { catalogue, store } = options;
  const unknown: PageProduct[] = [];
  const seen = products.flatMap((product) => {
    const known = catalogue.products.findAt(store.id, product.url);
    if (known === null || known.gone) {
      unknown.push(product);
      return [];
    }
    const { id } = record({ ...withKnown(product, known), url: known.url }, options);
    return [{ id, product: { ...product, image: known.image }, isWorthAVisit: differs(product, known) }];
  });
  return { seen, unknown };
}

/** Records what a product's own page says, and that the page's address leads to it. */
function recordOwnPage(product: PageProduct, address: string, options: KeepOptions): Seen {
  const { catalogue, store } = options;
  const before = catalogue.products.findAt(store.id, address);
  const seen = record({ ...product, url: toOwnUrl(product, address, options) }, options);
  if (before !== null && before.id !== seen.id) catalogue.products.markGone(before.id);
  if (before?.id !== seen.id) catalogue.products.alsoAt(seen.id, address);
  return seen;
}

/** Some shops name one canonical address for all their products: then the page's own address has to do. */
function toOwnUrl(
  { name, url, sku }: PageProduct,
  address: string,
  { catalogue, store }: KeepOptions,
): string {
  const other = url === address ? null : catalogue.products.findAt(store.id, url);
  const isOther = other !== null && !isSameName(other.name, name) && (sku === null || sku !== other.sku);
  return isOther ? address : url;
}

function record(product: PageProduct, { catalogue, store, crawl, tally }: KeepOptions): Seen {
  const { id, sighting } = catalogue.products.see(store.id, product, { crawl: crawl.id });
  const isOfThisCrawl =
    sighting === 'changed' && (catalogue.products.find(id)?.firstSeenAt ?? '') >= crawl.startedAt;
  tally.saw(id, isOfThisCrawl ? 'new' : sighting);
  return { id, product, isWorthAVisit: false };
}

function withKnown(
  product: PageProduct,
  { name, image, was, brand, sku, gtin, kinds, price }: Product,
): PageProduct {
  const isSamePrice =
    product.price === null ||
    (price !== null &&
      product.price.minorUnits === price.minorUnits &&
      product.price.currency === price.currency);
  return {
    ...product,
    name,
    image: image ?? product.image,
    brand,
    sku,
    gtin,
    kinds,
    price: product.price ?? price,
    was: isSamePrice ? was : product.was,
  };
}

/** Whether a listing says other things of a product than its own page did; pictures are compared without their sizes. */
function differs(product: PageProduct, { name, image, price, picture }: Product): boolean {
  const isOtherPrice =
    product.price !== null &&
    (price === null ||
      product.price.minorUnits !== price.minorUnits ||
      product.price.currency !== price.currency);
  const isOtherPicture =
    product.image !== null && (image === null || toPictureName(product.image) !== toPictureName(image));
  return isOtherPrice || isOtherPicture || picture === null || !isSameName(product.name, name);
}

function toPictureName(address: string): string {
  const file = new URL(address).pathname.split('/').at(-1) ?? '';
  return file
    .replace(/\.\w+$/, '')
    .replace(
      /[._-]?(?:\d+x\d*|x\d+|small|medium|large|thumb|grande|compact|master|_[A-Z]{2}[A-Z_\d,]+_?)$/i,
      '',
    )
    .toLowerCase();
}

async function keepPictures(
  seen: readonly Seen[],
  { catalogue, fetcher, crawl, tally, signal }: KeepOptions,
): Promise<void> {
  const waiting = seen.filter(({ product }) => product.image !== null);
  const work = async () => {
    if (signal?.aborted) return;
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const url = one.product.image as string;
      const dead = await keepPicture(catalogue, fetcher, { product: one.id, url, signal });
      if (dead === null) continue;
      tally.failed(`picture_${dead.code}`);
      catalogue.crawls.note(crawl.id, { url, code: `picture_${dead.code}`, message: dead.message });
    }
  };
  await Promise.all(Array.from({ length: picturesAtOnce }, work));
}
