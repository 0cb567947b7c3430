import { isSameName } from '../../crawler/extract/same-name.ts';
import type { PageProduct } from '../../crawler/product.ts';
import type { Keeping } from './keeping.ts';

/** A product that was recorded, with what told of it. */
export interface Recorded {
  readonly id: string;
  readonly product: PageProduct;
}

/** Records one sighting, and counts it. */
export function recordProduct(product: PageProduct, { catalogue, store, crawl, tally }: Keeping): Recorded {
  const { id, sighting } = catalogue.products.see(store.id, product, { crawl: crawl.id });
  const isOfThisCrawl =
    sighting === 'changed' && (catalogue.products.find(id)?.firstSeenAt ?? '') >= crawl.startedAt;
  tally.saw(id, isOfThisCrawl ? 'new' : sighting);
  return { id, product };
}

/** Records what a product's own page says, and that the page's address leads to it. */
export function recordOwnPage(product: PageProduct, address: string, keeping: Keeping): Recorded {
  const { catalogue, store } = keeping;
  const before = catalogue.products.findAt(store.id, address);
  const own = { ...product, url: toOwnUrl(product, address, keeping) };
  const recorded = recordProduct(keepLooks(own, address, keeping), keeping);
  if (before !== null && before.id !== recorded.id) catalogue.products.markGone(before.id);
  if (before?.id !== recorded.id) catalogue.products.alsoAt(recorded.id, address);
  return recorded;
}

/** A twin's name and picture are the product's in other words: they must not change with each crawl. */
function keepLooks(product: PageProduct, address: string, { catalogue, store }: Keeping): PageProduct {
  const known = catalogue.products.findAt(store.id, address);
  if (known === null || known.gone || !catalogue.products.isTwinAt(store.id, address)) return product;
  return { ...product, name: known.name, image: known.image };
}

/** Some shops name one canonical address for all their products: then the page's own address has to do. */
function toOwnUrl({ name, url, sku }: PageProduct, address: string, { catalogue, store }: Keeping): string {
  const other = url === address ? null : catalogue.products.findAt(store.id, url);
  const isOther = other !== null && !isSameName(other.name, name) && (sku === null || sku !== other.sku);
  return isOther ? address : url;
}
