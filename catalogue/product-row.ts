import type { Price } from '../crawler/price.ts';
import type { PageProduct } from '../crawler/product.ts';
import type { CategoryOrigin, Product } from './rows.ts';

/** The columns that a page's words fill. */
export interface PageColumns {
  readonly name: string;
  readonly url: string;
  readonly image: string | null;
  readonly price: number | null;
  readonly currency: string | null;
  readonly was: number | null;
  readonly was_currency: string | null;
  readonly brand: string | null;
  readonly sku: string | null;
  readonly gtin: string | null;
  readonly available: number | null;
  readonly kinds: string;
}

/** A row of the table of products. */
export interface ProductRow extends PageColumns {
  readonly id: string;
  readonly store: string;
  readonly category: string | null;
  readonly category_from: CategoryOrigin | null;
  readonly picture: string | null;
  readonly gone: number;
  readonly first_seen_at: string;
  readonly last_seen_at: string;
  readonly last_crawl: number | null;
}

/** A row joined with its store's name. */
export interface NamedProductRow extends ProductRow {
  readonly store_name: string;
}

/** What a page says, as columns. */
export function toColumns(product: PageProduct): PageColumns {
  return {
    name: product.name.trim(),
    url: product.url,
    image: product.image,
    price: product.price?.minorUnits ?? null,
    currency: product.price?.currency ?? null,
    was: product.was?.minorUnits ?? null,
    was_currency: product.was?.currency ?? null,
    brand: product.brand,
    sku: product.sku,
    gtin: product.gtin,
    available: product.available === null ? null : Number(product.available),
    kinds: JSON.stringify(product.kinds),
  };
}

/** What is known after a new sighting: silence on a page is no news, but a price without a `was` ends the sale. */
export function mergeColumns(known: PageColumns, seen: PageColumns): PageColumns {
  const price = seen.price === null ? known : seen;
  return {
    name: seen.name,
    url: seen.url,
    image: seen.image ?? known.image,
    price: price.price,
    currency: price.currency,
    was: price.was,
    was_currency: price.was_currency,
    brand: seen.brand ?? known.brand,
    sku: seen.sku ?? known.sku,
    gtin: seen.gtin ?? known.gtin,
    available: seen.available ?? known.available,
    kinds: seen.kinds === '[]' ? known.kinds : seen.kinds,
  };
}

/** Whether two sightings say the same of a product, whatever address it was seen under; `known` may be a whole row. */
export function isSame(known: PageColumns, { url: _, ...seen }: PageColumns): boolean {
  return (Object.keys(seen) as (keyof typeof seen)[]).every((column) => known[column] === seen[column]);
}

export function toProduct(row: NamedProductRow): Product {
  const { id, store, name, url, image, brand, sku, gtin, category, picture } = row;
  return {
    ...{ id, store, storeName: row.store_name, name, url, image, brand, sku, gtin, category, picture },
    price: toPrice(row.price, row.currency),
    was: toPrice(row.was, row.was_currency),
    available: row.available === null ? null : row.available === 1,
    kinds: JSON.parse(row.kinds),
    categoryIsFixed: row.category_from === 'person',
    categoryFrom: row.category_from,
    gone: row.gone === 1,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
  };
}

function toPrice(minorUnits: number | null, currency: string | null): Price | null {
  return minorUnits === null || currency === null ? null : { minorUnits, currency };
}
