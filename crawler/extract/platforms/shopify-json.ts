import { toExponent } from '../../price/currency.ts';
import { parseMachineAmount } from '../../price/parse-amount.ts';
import type { Price } from '../../price.ts';
import { toCanonical } from '../address.ts';
import type { Draft, Reading } from '../draft.ts';
import { parseLoosely } from '../json-ld.ts';
import type { Page } from '../page.ts';
import { toPicture } from '../picture.ts';
import { isNode, type SchemaNode, toList, toNodes, toText } from '../schema-node.ts';

/** Whether amounts are whole minor units, as in a theme's JSON, or decimals in text, as in `products.json`. */
type Scale = 'minor' | 'text';

/** The product that a Shopify page carries as JSON for its own scripts; null on other pages. */
export function readShopifyProduct(page: Page): Reading | null {
  const { $ } = page;
  const scripts = $(
    'script[data-product-json], script[id^="ProductJson"], script[id*="product-json" i], script[data-product], script[data-section-data], script[type="application/json"][class*="product" i], variant-selects script, variant-radios script',
  ).toArray();
  for (const script of scripts) {
    const product = parseLoosely($(script).text())
      .flatMap((value) => findProduct(value))
      .at(0);
    if (product !== undefined) return toReading(toDraft(product, page, 'minor'), 'product');
  }
  return null;
}

function findProduct(value: unknown): readonly SchemaNode[] {
  if (!isNode(value)) return [];
  if (isProduct(value)) return [value];
  return isNode(value['product']) && isProduct(value['product']) ? [value['product']] : [];
}

function isProduct(node: SchemaNode): boolean {
  return (
    toText(node['title']) !== null &&
    Array.isArray(node['variants']) &&
    ('handle' in node || 'featured_image' in node)
  );
}

/** `products.json`, `collections/…/products.json` and `products/….json`; null for other JSON. */
export function readShopifyList(json: unknown, page: Page): Reading | null {
  if (!isNode(json)) return null;
  const single = isNode(json['product']) ? json['product'] : json;
  if (isProduct(single))
    return toReading(toDraft(single, page, page.url.pathname.endsWith('.js') ? 'minor' : 'text'), 'product');
  const listed = toNodes(json['products']).slice(0, mostListed).filter(isProduct);
  if (listed.length === 0) return null;
  return {
    origin: 'shopify',
    kind: 'listing',
    drafts: listed.map((node) => toDraft(node, page, 'text')),
    trust: 0.97,
    next: nextPage(page.url),
  };
}

/** Shopify answers with 250 at most; whoever sends more means to keep the crawl busy. */
const mostListed = 5000;

/** There is always one more page to ask for until one comes back empty. */
function nextPage(url: URL): string {
  const next = new URL(url);
  next.searchParams.set('page', String(Number(url.searchParams.get('page') ?? '1') + 1));
  return next.href;
}

function toReading(draft: Draft, kind: Reading['kind']): Reading {
  return { origin: 'shopify', kind, drafts: [draft], trust: 0.86, fieldTrust: { price: 0.88, image: 0.7 } };
}

function toDraft(node: SchemaNode, page: Page, scale: Scale): Draft {
  const variant = chooseVariant(node, page);
  const handle = toText(node['handle']);
  const price = toPrice(variant?.['price'] ?? node['price'], page, scale);
  const was = toPrice(variant?.['compare_at_price'] ?? node['compare_at_price'], page, scale);
  return {
    name: toText(node['title']),
    url: handle === null ? null : toCanonical(`/products/${handle}`, page.url),
    image: firstImage(node, page),
    price,
    was: was !== null && price !== null && was.minorUnits > price.minorUnits ? was : null,
    brand: toText(node['vendor']),
    sku: toText(variant?.['sku']),
    gtin: /^\d{8,14}$/.test(toText(variant?.['barcode']) ?? '') ? toText(variant?.['barcode']) : null,
    available: toAvailable(node),
    kinds: [toText(node['product_type'] ?? node['type'])].filter((kind) => kind !== null),
  };
}

/** The variant in the address, else the first that can be bought. */
function chooseVariant(node: SchemaNode, { url }: Page): SchemaNode | undefined {
  const variants = toNodes(node['variants']);
  const wanted = url.searchParams.get('variant');
  return (
    variants.find((one) => String(one['id']) === wanted) ??
    variants.find((one) => one['available'] !== false) ??
    variants[0]
  );
}

function toAvailable(node: SchemaNode): boolean | null {
  if (typeof node['available'] === 'boolean') return node['available'];
  const said = toNodes(node['variants'])
    .map((one) => one['available'])
    .filter((one) => typeof one === 'boolean');
  return said.length === 0 ? null : said.includes(true);
}

function toPrice(value: unknown, { currency }: Page, scale: Scale): Price | null {
  if (currency === null || value === null || value === undefined || value === '') return null;
  // Shopify's cents are hundredths in every currency, also where ISO 4217 has none.
  const isCents = scale === 'minor' && /^\d+$/.test(String(value));
  if (isCents)
    return Number(value) > 0
      ? { minorUnits: Math.round((Number(value) / 100) * 10 ** toExponent(currency)), currency }
      : null;
  return parseMachineAmount(String(value), currency);
}

function firstImage(node: SchemaNode, page: Page): string | null {
  for (const one of [node['featured_image'], ...toList(node['images']), node['image']]) {
    const address = toPicture(typeof one === 'string' ? one : isNode(one) ? toText(one['src']) : null, page);
    if (address !== null) return address;
  }
  return null;
}
