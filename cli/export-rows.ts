import type { Catalogue } from '../catalogue/catalogue.ts';
import type { IndexedCrop, Product } from '../catalogue/rows.ts';
import { toExponent } from '../crawler/price/currency.ts';
import type { Price } from '../crawler/price.ts';
import type { Embedder } from '../embedder/embedder.ts';
import type { Matcher } from '../matcher/match.ts';
import { round } from './round.ts';

type Row = Readonly<Record<string, unknown>>;
type IndexedEmbedder = Pick<Embedder, 'sha256'>;

const pageSize = 1000;

/** Every product that is still sold, in the columns that an import takes. */
export function* readProducts(catalogue: Catalogue): Generator<Row> {
  for (let offset = 0; ; offset += pageSize) {
    const { products } = catalogue.products.list({ limit: pageSize, offset });
    for (const product of products) yield toProductRow(product);
    if (products.length < pageSize) return;
  }
}

function toProductRow(product: Product): Row {
  const { id, name, url, image, price, category, brand, sku, gtin, store, available } = product;
  const money = { price: price && toDecimal(price), currency: price?.currency ?? null };
  const seen = { firstSeenAt: product.firstSeenAt, lastSeenAt: product.lastSeenAt };
  return { id, name, url, image, ...money, category, brand, sku, gtin, store, available, ...seen };
}

/** 1999 hundredths → "19.99", without passing through a binary fraction. */
function toDecimal({ minorUnits, currency }: Price): string {
  const digits = toExponent(currency);
  const text = String(minorUnits).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The embedding of each indexed product. */
export function* readEmbeddings(catalogue: Catalogue, embedder: IndexedEmbedder): Generator<Row> {
  for (const crop of readCrops(catalogue, embedder)) {
    const { product, category, picture, box, embedding } = crop;
    const place = [box.left, box.top, box.width, box.height].map((value) => round(value, 2));
    yield {
      product,
      category,
      picture,
      box: place,
      embedding: [...embedding].map((value) => round(value, 6)),
    };
  }
}

/**
 * For each indexed product the products most like it, without itself.
 *
 * @param limit matches for each, 1..99
 */
export async function* readMatches(
  catalogue: Catalogue,
  embedder: IndexedEmbedder,
  matcher: Matcher,
  limit: number,
): AsyncGenerator<Row> {
  for (const { product, category, embedding } of readCrops(catalogue, embedder)) {
    const matches = await matcher.match(embedding, category, { limit: limit + 1 });
    const others = matches.filter((match) => match.product.id !== product).slice(0, limit);
    for (const [rank, { product: other, similarity }] of others.entries())
      yield { product, category, rank: rank + 1, match: other.id, similarity: round(similarity, 5) };
  }
}

function* readCrops(catalogue: Catalogue, { sha256 }: IndexedEmbedder): Generator<IndexedCrop> {
  for (const category of Object.keys(catalogue.crops.counts(sha256)))
    yield* catalogue.crops.all(sha256, category);
}
