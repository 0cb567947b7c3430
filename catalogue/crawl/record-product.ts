import { isSameName } from '../../crawler/extract/same-name.ts';
import type { PageProduct } from '../../crawler/product.ts';
import type { Sighting } from '../catalogue.ts';
import type { Product } from '../rows.ts';
import { isNews } from './is-news.ts';
import type { Keeping } from './keeping.ts';

/** A product that was recorded, with what told of it. */
export interface Recorded {
  readonly id: string;
  readonly product: PageProduct;
}

/** Records one sighting, and counts it. */
export function recordProduct(product: PageProduct, keeping: Keeping): Recorded {
  const { catalogue, store, crawl, tally } = keeping;
  const before = catalogue.products.findAt(store.id, product.url);
  const { id, sighting } = catalogue.products.see(store.id, product, { crawl: crawl.id });
  tally.saw(id, sighting === 'changed' ? weigh(before, id, keeping) : sighting);
  return { id, product };
}

/** What another sighting of a known product is. */
function weigh(before: Product | null, id: string, { catalogue, crawl, since }: Keeping): Sighting {
  const after = catalogue.products.find(id);
  if (after === null || after.firstSeenAt >= crawl.startedAt) return after === null ? 'changed' : 'new';
  return before?.id === id && !isNews(before, after, since) ? 'unchanged' : 'changed';
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
