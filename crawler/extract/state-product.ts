import { toCanonical } from './address.ts';
import type { Draft } from './draft.ts';
import type { Page } from './page.ts';
import { isNode, type SchemaNode, toText } from './schema-node.ts';
import { toAvailability } from './schema-offer.ts';
import { availableKeys, imageKeys, nameKeys, pick, skuKeys, urlKeys } from './state-keys.ts';
import { readStatePicture } from './state-picture.ts';
import { readStatePrices } from './state-price.ts';
import { withVariant } from './state-variants.ts';
import { toPlain } from './text.ts';

/** An object of a page's state as a product, if it looks like one: a name together with a price, a picture or an address. */
export function toStateDraft(node: SchemaNode, page: Page): Draft | null {
  const name = toName(node);
  if (name === null) return null;
  const own = toPricedDraft(name, node, page);
  const more = own === null ? withVariant(node) : null;
  return more === null ? own : toPricedDraft(name, more, page);
}

function toPricedDraft(name: string, node: SchemaNode, page: Page): Draft | null {
  const { price, was } = readStatePrices(node, page);
  const pictured = pick(node, imageKeys, (value) => readStatePicture(value, page, 0));
  const image = pictured ?? pick(node, namedAfterPictures(node), (value) => readStatePicture(value, page, 0));
  const url =
    pick(node, ['url', ...namedAfterLinks(node), ...urlKeys], (value) => readUrl(value, page)) ??
    fromHandle(node, page);
  if (price === null || (image === null && url === null && !isGoods(node))) return null;
  const isReduced = was !== null && was.currency === price.currency && was.minorUnits > price.minorUnits;
  return {
    name: toPlain(name, page),
    price,
    was: isReduced ? was : null,
    image,
    url,
    brand: toBrand(node, page),
    sku: pick(node, skuKeys, (value) => (isIdentifier(value) ? String(value) : null)),
    available: pick(node, availableKeys, (value) =>
      toAvailability(typeof value === 'boolean' ? String(value) : value),
    ),
  };
}

function isIdentifier(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** Keys that no list could hold them all of: `imageLinks`, `main_photo_url`, `coverPicture`. */
function namedAfterPictures(node: SchemaNode): readonly string[] {
  return Object.keys(node).filter((key) => /image|photo|picture/i.test(key));
}

/** The same of addresses: `productDetailUrl`, `item_link`. */
function namedAfterLinks(node: SchemaNode): readonly string[] {
  return Object.keys(node).filter((key) => aLink.test(key));
}

const aLink = /^(?:product|item|goods|pdp|landing)?_?(?:details?|page)?_?(?:url|link|href)$/i;

/** Shops that use Shopify behind pages of their own know their products by handle. */
function fromHandle(node: SchemaNode, page: Page): string | null {
  const handle = node['handle'];
  return typeof handle === 'string' && /^[\w-]+$/.test(handle)
    ? toCanonical(`/products/${handle}`, page.url)
    : null;
}

/** Whether an object has what only goods have; the last two lines are how components and analytics scripts are told of them. */
function isGoods(node: SchemaNode): boolean {
  return (
    ['sku', 'productId', 'product_id', 'productCode', 'skuId', 'styleCode', 'tcin', 'item_id'].some(
      (key) => key in node,
    ) ||
    ('id' in node && ['product_name', 'productName'].some((key) => key in node)) ||
    ('id' in node && ['category', 'brand', 'variant'].some((key) => key in node))
  );
}

/** An object's name, or that of the description inside it: `{ item: { product_description: { title } }, price }`. */
function toName(node: SchemaNode): string | null {
  const inner = [node['item'], node['product_description']].find(isNode);
  return nameOf(node) ?? (inner === undefined ? null : toName(inner));
}

/** The name that an object itself bears; null for none. */
export function nameOf(node: SchemaNode): string | null {
  return pick(node, nameKeys, (value) => {
    const text =
      typeof value === 'string'
        ? value
        : isNode(value)
          ? toText(
              value['text'] ?? value['title'] ?? value['name'] ?? value['value'] ?? inFirstLanguage(value),
            )
          : null;
    return text !== null && text.length > 2 && text.length < 300 && /\p{L}{2}/u.test(text) ? text : null;
  });
}

/** `{ "en-US": "Linen shirt" }` */
function inFirstLanguage(value: SchemaNode): unknown {
  return Object.entries(value).find(([key]) => /^[a-z]{2}(?:[-_][A-Z]{2})?$/.test(key))?.[1];
}

function toBrand(node: SchemaNode, page: Page): string | null {
  const value = node['brand'] ?? node['brandName'] ?? node['vendor'] ?? node['manufacturer'];
  const text = isNode(value)
    ? toText(value['name'] ?? value['displayName'] ?? value['title'])
    : typeof value === 'string'
      ? value
      : null;
  return text === null ? null : toPlain(text, page) || null;
}

function readUrl(value: unknown, page: Page): string | null {
  const text =
    typeof value === 'string'
      ? value
      : isNode(value)
        ? toText(value['url'] ?? value['href'] ?? value['path'])
        : null;
  if (text === null || !/[/.-]/.test(text) || /\.(?:jpe?g|png|webp|gif)(?:$|\?)/i.test(text)) return null;
  const rooted = /^(?:https?:|\/)/.test(text) ? text : `/${text}`;
  return toCanonical(rooted, page.base);
}
