import type { CropFilter, Crops } from './catalogue.ts';
import { type CropRow, toBlob, toCrop } from './crop-row.ts';
import type { Database } from './database.ts';
import type { IndexedCrop } from './rows.ts';

const ofEmbedder = 'embedder = (SELECT id FROM embedders WHERE sha256 = ?)';
const pageSize = 500;

/** The table of crops and their embeddings. */
export function openCrops(database: Database): Crops {
  const sql = prepare(database);
  return {
    put: preparePut(database),
    basis: (embedder, product) => sql.basis.get(embedder, product)?.basis ?? null,
    remove: (embedder, product) => void sql.remove.run(embedder, product),
    all: (embedder, category) => readCrops(database, embedder, category),
    labels: (embedder, category, filter) => readLabels(database, embedder, category, filter),
    orphans: (embedder) => sql.orphans.all(embedder).map(({ product }) => product),
    generation: (embedder) => sql.generation.get(embedder)?.generation ?? 0,
    byLabel: (embedder, label) => toCropOrNull(sql.byLabel.get(embedder, label)),
    byProduct: (embedder, product) => toCropOrNull(sql.byProduct.get(embedder, product)),
    counts(embedder) {
      const rows = sql.counts.all(embedder);
      return Object.fromEntries(rows.map(({ category, count }) => [category, count]));
    },
  };
}

function prepare(database: Database) {
  return {
    basis: database.prepare<[string, string], { basis: string }>(
      `SELECT basis FROM crops WHERE ${ofEmbedder} AND product = ?`,
    ),
    remove: database.prepare<[string, string]>(`DELETE FROM crops WHERE ${ofEmbedder} AND product = ?`),
    orphans: database.prepare<[string], { product: string }>(
      `SELECT product FROM crops JOIN products ON products.id = product
       WHERE ${ofEmbedder} AND (products.gone = 1 OR products.picture IS NULL) ORDER BY product`,
    ),
    generation: database.prepare<[string], { generation: number }>(
      'SELECT generation FROM embedders WHERE sha256 = ?',
    ),
    byLabel: database.prepare<[string, number], CropRow>(
      `SELECT * FROM crops WHERE ${ofEmbedder} AND label = ?`,
    ),
    byProduct: database.prepare<[string, string], CropRow>(
      `SELECT * FROM crops WHERE ${ofEmbedder} AND product = ?`,
    ),
    counts: database.prepare<[string], { category: string; count: number }>(
      `SELECT category, count(*) AS count FROM crops WHERE ${ofEmbedder} GROUP BY category ORDER BY category`,
    ),
  };
}

/** A changed crop is a new row under a new label: indexes tombstone the old one. */
function preparePut(database: Database): Crops['put'] {
  const addEmbedder = database.prepare<[string]>(
    'INSERT INTO embedders (sha256) VALUES (?) ON CONFLICT DO NOTHING',
  );
  const embedderId = database.prepare<[string], { id: number }>('SELECT id FROM embedders WHERE sha256 = ?');
  const clear = database.prepare<[number, string]>('DELETE FROM crops WHERE embedder = ? AND product = ?');
  const insert = database.prepare<object>(`
    INSERT INTO crops (embedder, product, basis, picture, category, box_left, box_top, box_width, box_height, colour, type, embedding)
    VALUES (@embedder, @product, @basis, @picture, @category, @left, @top, @width, @height, @colour, @type, @blob)`);
  return database.transaction<Crops['put']>((sha256, basis, crop) => {
    addEmbedder.run(sha256);
    const embedder = embedderId.get(sha256)?.id ?? 0;
    clear.run(embedder, crop.product);
    const { product, picture, category, colour, type } = crop;
    const row = { embedder, basis, product, picture, category, colour, type, ...crop.box };
    return Number(insert.run({ ...row, blob: toBlob(crop.embedding) }).lastInsertRowid);
  }).immediate;
}

function* readCrops(database: Database, embedder: string, category: string): Generator<IndexedCrop> {
  const next = database.prepare<[string, string, number, number], CropRow>(
    `SELECT * FROM crops WHERE ${ofEmbedder} AND category = ? AND label > ? ORDER BY label LIMIT ?`,
  );
  for (let after = -1; ; ) {
    const rows = next.all(embedder, category, after, pageSize);
    for (const row of rows) yield toCrop(row);
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.label ?? after;
  }
}

function readLabels(database: Database, embedder: string, category: string, filter?: CropFilter): number[] {
  const crops = `crops WHERE ${ofEmbedder} AND crops.category = ?`;
  const { conditions, values } = toConditions(filter);
  const among = filter ? ` AND product IN (SELECT id FROM products WHERE ${conditions.join(' AND ')})` : '';
  const sql = database
    .prepare<unknown[], number>(`SELECT label FROM ${crops}${among} ORDER BY label`)
    .pluck();
  return sql.all(embedder, category, ...values) as number[];
}

function toConditions({ stores, maxPrices }: CropFilter = {}) {
  const conditions = ['gone = 0'];
  const values: (string | number)[] = [];
  if (stores) conditions.push(`store IN (${stores.map(() => '?').join(', ')})`);
  values.push(...(stores ?? []));
  const prices = maxPrices?.map(() => 'price <= ? AND currency = ?');
  if (prices) conditions.push(prices.length > 0 ? `(${prices.join(' OR ')})` : '0');
  values.push(...(maxPrices ?? []).flatMap(({ minorUnits, currency }) => [minorUnits, currency]));
  return { conditions, values };
}

function toCropOrNull(row: CropRow | undefined): IndexedCrop | null {
  return row ? toCrop(row) : null;
}
