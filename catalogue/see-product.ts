import type { PageProduct } from '../crawler/product.ts';
import type { Category } from '../models/category.ts';
import type { Sighting } from './catalogue.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Database } from './database.ts';
import { toProductKey, toSafeKey } from './product-key.ts';
import { isSame, mergeColumns, type PageColumns, type ProductRow, toColumns } from './product-row.ts';

/** One sighting: which store, what its page says, and who saw it. */
export interface SeenProduct {
  readonly store: string;
  readonly product: PageProduct;
  readonly key?: string | undefined;
  readonly crawl?: number | null | undefined;
  readonly category?: Category | null | undefined;
}

/** Makes the function that records a sighting in one transaction. */
export function prepareSee(database: Database, now: () => Date) {
  const sql = prepare(database);
  const see = (seen: SeenProduct): { readonly id: string; readonly sighting: Sighting } => {
    const columns = toColumns(checkProduct(seen.product));
    const known = findKnown(sql, seen);
    const id = known?.id ?? toId(seen);
    const at = now().toISOString();
    const merged = known ? { ...mergeColumns(known, columns), url: toAddress(sql, seen, known) } : columns;
    sql.save.run({ ...merged, id, store: seen.store, at, last_crawl: seen.crawl ?? null });
    if (seen.category) sql.setCategory.run(seen.category, id);
    sql.addAddress.run(seen.store, columns.url, id);
    if (known?.gone) sql.endTwin.run(seen.store, columns.url);
    if (isNewPrice(known, merged)) sql.addPrice.run(id, at, merged.price, merged.currency);
    return { id, sighting: toSighting(known, merged) };
  };
  return database.transaction(see).immediate;
}

type Statements = ReturnType<typeof prepare>;

function prepare(database: Database) {
  return {
    hasStore: database.prepare<[string]>('SELECT 1 FROM stores WHERE id = ?'),
    byId: database.prepare<[string], ProductRow>('SELECT * FROM products WHERE id = ?'),
    byAddress: database.prepare<[string, string], ProductRow>(
      'SELECT products.* FROM addresses JOIN products ON products.id = product WHERE addresses.store = ? AND addresses.url = ?',
    ),
    byNumber: database.prepare<[string, string | null, string | null], ProductRow>(
      'SELECT * FROM products WHERE store = ? AND (sku = ? OR gtin = ?) LIMIT 1',
    ),
    save: database.prepare<object>(saveSql),
    setCategory: database.prepare<[Category, string]>(
      "UPDATE products SET category = ?, category_from = 'store' WHERE id = ? AND category_from IS NOT 'person'",
    ),
    addAddress: database.prepare<[string, string, string]>(
      'INSERT INTO addresses (store, url, product) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    endTwin: database.prepare<[string, string]>('UPDATE addresses SET twin = 0 WHERE store = ? AND url = ?'),
    addPrice: database.prepare<[string, string, number | null, string | null]>(
      'INSERT INTO prices (product, at, price, currency) VALUES (?, ?, ?, ?)',
    ),
  };
}

const saveSql = `
  INSERT INTO products (id, store, name, url, image, price, currency, was, was_currency, brand, sku, gtin, available, kinds,
    first_seen_at, last_seen_at, last_crawl)
  VALUES (@id, @store, @name, @url, @image, @price, @currency, @was, @was_currency, @brand, @sku, @gtin, @available, @kinds,
    @at, @at, @last_crawl)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, url = excluded.url, image = excluded.image, price = excluded.price,
    currency = excluded.currency, was = excluded.was, was_currency = excluded.was_currency, brand = excluded.brand,
    sku = excluded.sku, gtin = excluded.gtin, available = excluded.available, kinds = excluded.kinds, gone = 0,
    last_seen_at = excluded.last_seen_at, last_crawl = coalesce(excluded.last_crawl, last_crawl)`;

function checkProduct(product: PageProduct): PageProduct {
  if (product.name.trim() === '') fail('a name', product);
  for (const price of [product.price, product.was]) {
    if (price && !(Number.isSafeInteger(price.minorUnits) && price.minorUnits >= 0))
      fail('a price in whole units, at least 0,', product);
  }
  return product;
}

function fail(expected: string, { name, url }: PageProduct): never {
  throw new CatalogueError('invalid_product', `Expected ${expected} for product "${name}" at ${url}`);
}

function findKnown(sql: Statements, seen: SeenProduct): ProductRow | undefined {
  if (!sql.hasStore.get(seen.store))
    throw new CatalogueError(
      'unknown_store',
      `Expected a store of id "${seen.store}" but the catalogue has none`,
    );
  if (seen.key !== undefined) return sql.byId.get(toId(seen));
  const { url, sku, gtin } = seen.product;
  return (
    sql.byAddress.get(seen.store, url) ?? sql.byNumber.get(seen.store, sku, gtin) ?? sql.byId.get(toId(seen))
  );
}

/**
 * A new address replaces the old one; one of several known addresses does not, or each crawl would change the link — unless
 * the product was gone: then the old one may be dead.
 */
function toAddress(sql: Statements, { store, product, key }: SeenProduct, known: ProductRow): string {
  const isAlias =
    key === undefined && known.gone === 0 && sql.byAddress.get(store, product.url) !== undefined;
  return isAlias ? known.url : product.url;
}

function toId({ store, product, key }: SeenProduct): string {
  return `${store}:${key === undefined ? toProductKey(product) : toSafeKey(key)}`;
}

function isNewPrice(known: PageColumns | undefined, { price, currency }: PageColumns): boolean {
  return price !== null && (price !== known?.price || currency !== known.currency);
}

function toSighting(known: ProductRow | undefined, merged: PageColumns): Sighting {
  if (!known) return 'new';
  return known.gone === 0 && isSame(known, merged) ? 'unchanged' : 'changed';
}
