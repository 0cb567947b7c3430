import type { PicturedProduct, ProductFilter, Products } from './catalogue.ts';
import type { Database } from './database.ts';
import { type NamedProductRow, toProduct } from './product-row.ts';
import type { PricePoint, Product } from './rows.ts';
import { prepareSee } from './see-product.ts';

const named =
  'SELECT products.*, stores.name AS store_name FROM products JOIN stores ON stores.id = products.store';
const isSold = 'gone = 0 AND picture IS NOT NULL';
/** Rows read at once; between two reads other statements may run. */
const pageSize = 500;

/** The tables of products, their addresses and prices. */
export function openProducts(database: Database, now: () => Date): Products {
  const see = prepareSee(database, now);
  const sql = prepare(database);
  return {
    see: (store, product, options = {}) => see({ store, product, ...options }),
    find(id) {
      const row = sql.one.get(id);
      return row ? toProduct(row) : null;
    },
    findAt(store, url) {
      const row = sql.at.get(store, url);
      return row ? toProduct(row) : null;
    },
    isTwinAt: (store, url) => sql.isTwinAt.get(store, url) !== undefined,
    alsoAt: (id, url) => void sql.alsoAt.run(url, id),
    list: (filter = {}) => listProducts(database, filter),
    markGone: (id) => void sql.markGone.run(id),
    carrySightings: (store, { from, to }) => void sql.carrySightings.run(to, store, from, to),
    keepSighting: (id, crawl) => void sql.keepSighting.run(crawl, id),
    unseen: (store, before) => readUnseen(database, store, before),
    markUnseenGone: (store) => sql.markUnseenGone.run(store, store).changes,
    setPicture: (id, hash) => void sql.setPicture.run(hash, id),
    setCategory(id, category, { fixed = false, from = 'picture' } = {}) {
      const origin = category === null ? null : fixed ? 'person' : from;
      sql.setCategory.run(category, origin, id, Number(fixed));
    },
    prices: (id) => sql.prices.all(id),
    join: prepareJoin(database),
    sold: () => readSold(database),
    pictured: (store) => readPictured(database, store),
    countSold: () => sql.countSold.get()?.count ?? 0,
    currencies: () => sql.currencies.all().map(({ currency }) => currency),
  };
}

function prepare(database: Database) {
  return {
    one: database.prepare<[string], NamedProductRow>(`${named} WHERE products.id = ?`),
    at: database.prepare<[string, string], NamedProductRow>(
      `${named} JOIN addresses ON addresses.product = products.id WHERE addresses.store = ? AND addresses.url = ?`,
    ),
    isTwinAt: database.prepare<[string, string]>(
      'SELECT 1 FROM addresses WHERE store = ? AND url = ? AND twin = 1',
    ),
    alsoAt: database.prepare<[string, string]>(
      `INSERT INTO addresses (store, url, product) SELECT store, ?, id FROM products WHERE id = ?
       ON CONFLICT (store, url) DO UPDATE SET product = excluded.product`,
    ),
    markGone: database.prepare<[string]>('UPDATE products SET gone = 1 WHERE id = ?'),
    carrySightings: database.prepare<[number, string, number, number]>(
      'UPDATE products SET last_crawl = ? WHERE store = ? AND last_crawl >= ? AND last_crawl < ?',
    ),
    keepSighting: database.prepare<[number, string]>('UPDATE products SET last_crawl = ? WHERE id = ?'),
    markUnseenGone: database.prepare<[string, string]>(markUnseenGoneSql),
    setPicture: database.prepare<[string | null, string]>('UPDATE products SET picture = ? WHERE id = ?'),
    setCategory: database.prepare<[string | null, string | null, string, number]>(
      "UPDATE products SET category = ?, category_from = ? WHERE id = ? AND (category_from IS NOT 'person' OR ?)",
    ),
    prices: database.prepare<[string], PricePoint>(
      'SELECT at, price AS minorUnits, currency FROM prices WHERE product = ? ORDER BY rowid',
    ),
    currencies: database.prepare<[], { currency: string }>(
      'SELECT DISTINCT currency FROM products WHERE gone = 0 AND currency IS NOT NULL ORDER BY currency',
    ),
    countSold: database.prepare<[], { count: number }>(
      `SELECT count(*) AS count FROM products WHERE ${isSold}`,
    ),
  };
}

/** Older than the store's last crawl but one, of those that saw the whole store; with fewer than two, nothing is. */
const markUnseenGoneSql = `
  UPDATE products SET gone = 1 WHERE store = ? AND gone = 0 AND last_crawl <
    (SELECT id FROM crawls WHERE store = ? AND state = 'done' ORDER BY id DESC LIMIT 1 OFFSET 1)`;

function prepareJoin(database: Database): Products['join'] {
  const moveAddresses = database.prepare<[string, string]>(
    'UPDATE addresses SET product = ?, twin = 1 WHERE product = ?',
  );
  const learn = database.prepare<[{ readonly id: string; readonly other: string }]>(`
    UPDATE products SET (sku, gtin, brand, last_seen_at, last_crawl) = (
      SELECT coalesce(products.sku, twin.sku), coalesce(products.gtin, twin.gtin), coalesce(products.brand, twin.brand),
        max(products.last_seen_at, twin.last_seen_at), max(coalesce(products.last_crawl, twin.last_crawl), coalesce(twin.last_crawl, products.last_crawl))
      FROM products AS twin WHERE twin.id = @id)
    WHERE id = @other`);
  const remove = database.prepare<[string]>('DELETE FROM products WHERE id = ?');
  return database.transaction<Products['join']>((id, other) => {
    moveAddresses.run(other, id);
    learn.run({ id, other });
    remove.run(id);
  }).immediate;
}

function* readPictured(database: Database, store: string): Generator<PicturedProduct> {
  const next = database.prepare<[string, string, number], PicturedProduct>(`
    SELECT id, name, picture, likeness FROM products JOIN pictures ON hash = picture
    WHERE store = ? AND gone = 0 AND id > ? ORDER BY id LIMIT ?`);
  for (let after = ''; ; ) {
    const rows = next.all(store, after, pageSize);
    yield* rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function* readUnseen(database: Database, store: string, before: string): Generator<string> {
  const next = database.prepare<[string, string, string, number], { id: string; url: string }>(`
    SELECT id, url FROM products WHERE store = ? AND gone = 0 AND last_seen_at < ? AND id > ? ORDER BY id LIMIT ?`);
  for (let after = ''; ; ) {
    const rows = next.all(store, before, after, pageSize);
    yield* rows.map(({ url }) => url);
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function* readSold(database: Database): Generator<Product> {
  const next = database.prepare<[string, number], NamedProductRow>(
    `${named} WHERE ${isSold} AND products.id > ? ORDER BY products.id LIMIT ?`,
  );
  for (let after = ''; ; ) {
    const rows = next.all(after, pageSize);
    for (const row of rows) yield toProduct(row);
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function listProducts(database: Database, filter: ProductFilter): ReturnType<Products['list']> {
  const { where, values } = toWhere(filter);
  const page = {
    limit: Math.min(1000, Math.max(1, filter.limit ?? 50)),
    offset: Math.max(0, filter.offset ?? 0),
  };
  const rows = database.prepare<object, NamedProductRow>(
    `${named} WHERE ${where} ORDER BY products.id LIMIT @limit OFFSET @offset`,
  );
  const count = database.prepare<object, { count: number }>(
    `SELECT count(*) AS count FROM products WHERE ${where}`,
  );
  return { products: rows.all({ ...values, ...page }).map(toProduct), total: count.get(values)?.count ?? 0 };
}

function toWhere({ store, category, search, gone = false }: ProductFilter) {
  const conditions = ['gone = @gone'];
  const values: Record<string, string | number> = { gone: Number(gone) };
  if (store !== undefined) conditions.push('store = @store');
  if (store !== undefined) values['store'] = store;
  if (category !== undefined) conditions.push('category = @category');
  if (category !== undefined) values['category'] = category;
  for (const [index, word] of toWords(search).entries()) {
    conditions.push(`products.name LIKE @word${index} ESCAPE '\\'`);
    values[`word${index}`] = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  }
  return { where: conditions.join(' AND '), values };
}

/** A search of many words would make a statement of many conditions. */
const mostWords = 10;

function toWords(search = ''): readonly string[] {
  return search.split(/\s+/).filter(Boolean).slice(0, mostWords);
}
