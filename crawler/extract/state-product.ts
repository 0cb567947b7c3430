import { isCurrency, toExponent } from '../price/currency.ts';
import { parseMachineAmount } from '../price/parse-amount.ts';
import { parseOnePrice } from '../price/parse-price.ts';
import type { Price } from '../price.ts';
import { toCanonical } from './address.ts';
import type { Draft } from './draft.ts';
import type { Page } from './page.ts';
import { isNode, type SchemaNode, toText } from './schema-node.ts';
import { toAvailability } from './schema-offer.ts';
import { amountKeys, centKeys, imageKeys, nameKeys, priceKeys, urlKeys, wasKeys } from './state-keys.ts';
import { readStatePicture } from './state-picture.ts';
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
  const isHundredfold = isOfTheme(node);
  const readOwn = (value: unknown) => toWhole(readPrice(value, node, page, 0), isHundredfold);
  const price =
    pick(node, priceKeys, readOwn) ?? pick(node, centKeys, (value) => readCents(value, node, page));
  const was = pick(node, wasKeys, readOwn);
  const pictured = pick(node, imageKeys, (value) => readStatePicture(value, page, 0));
  const image = pictured ?? pick(node, namedAfterPictures(node), (value) => readStatePicture(value, page, 0));
  const url = pick(node, urlKeys, (value) => readUrl(value, page)) ?? fromHandle(node, page);
  if (price === null || (image === null && url === null && !isGoods(node))) return null;
  const lower =
    was !== null && was.currency === price.currency && was.minorUnits < price.minorUnits && was.minorUnits > 0
      ? was
      : null;
  return {
    name: toPlain(name, page),
    price: price,
    was: lower === null && was !== null && was.minorUnits > price.minorUnits ? was : null,
    image,
    url,
    brand: toBrand(node, page),
    sku: pick(node, ['sku', 'skuId', 'productId', 'product_id', 'productCode', 'styleCode', 'id'], (value) =>
      typeof value === 'string' || typeof value === 'number' ? String(value) : null,
    ),
    available: pick(
      node,
      [
        'availability',
        'availabilityStatus',
        'inStock',
        'isInStock',
        'in_stock',
        'available',
        'isAvailable',
        'stockStatus',
        'stock_status',
      ],
      (value) => toAvailability(typeof value === 'boolean' ? String(value) : value),
    ),
  };
}

/** Whether an object is one of those that Shopify's themes carry, in which all prices are hundredths. */
function isOfTheme(node: SchemaNode): boolean {
  const isWhole = ['price', 'price_min'].some((key) => Number.isInteger(node[key]));
  return isWhole && ('public_title' in node || ('price_min' in node && 'handle' in node));
}

function toWhole(price: Price | null, isHundredfold: boolean): Price | null {
  return price !== null && isHundredfold
    ? { ...price, minorUnits: Math.round(price.minorUnits / 100) }
    : price;
}

/** Keys that no list could hold them all of: `imageLinks`, `main_photo_url`, `coverPicture`. */
function namedAfterPictures(node: SchemaNode): readonly string[] {
  return Object.keys(node).filter((key) => /image|photo|picture/i.test(key));
}

/** Shops that use Shopify behind pages of their own know their products by handle. */
function fromHandle(node: SchemaNode, page: Page): string | null {
  const handle = node['handle'];
  return typeof handle === 'string' && /^[\w-]+$/.test(handle)
    ? toCanonical(`/products/${handle}`, page.url)
    : null;
}

/** Whether an object has what only goods have; the last line is how analytics scripts are told of them. */
function isGoods(node: SchemaNode): boolean {
  return (
    ['sku', 'productId', 'product_id', 'productCode', 'skuId', 'styleCode', 'tcin', 'item_id'].some(
      (key) => key in node,
    ) ||
    ('id' in node && ['category', 'brand', 'variant'].filter((key) => key in node).length > 1)
  );
}

function pick<Result>(
  node: SchemaNode,
  keys: readonly string[],
  read: (value: unknown) => Result | null,
): Result | null {
  for (const key of keys) {
    const result = node[key] === undefined || node[key] === null ? null : read(node[key]);
    if (result !== null) return result;
  }
  return null;
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

function readPrice(value: unknown, owner: SchemaNode, page: Page, depth: number): Price | null {
  if (depth > 4) return null;
  if (typeof value === 'number' || typeof value === 'string')
    return readAmount(value, currencyOf(owner) ?? page.currency);
  if (Array.isArray(value)) return value.length > 0 ? readPrice(value[0], owner, page, depth + 1) : null;
  if (!isNode(value)) return null;
  const currency = currencyOf(value) ?? currencyOf(owner) ?? page.currency;
  const cents = value['centAmount'];
  if (typeof cents === 'number' && currency !== null)
    return fromMinor(cents, value['fractionDigits'], currency);
  const inner = { ...value, currency };
  return pick(value, ['salePriceMoney', ...priceKeys.slice(0, 14), ...amountKeys], (one) =>
    readPrice(one, inner, page, depth + 1),
  );
}

function readCents(value: unknown, owner: SchemaNode, page: Page): Price | null {
  const currency = currencyOf(owner) ?? page.currency;
  return typeof value === 'number' && currency !== null ? fromMinor(value, undefined, currency) : null;
}

function fromMinor(amount: number, digits: unknown, currency: string): Price | null {
  const scale = 10 ** (toExponent(currency) - (typeof digits === 'number' ? digits : toExponent(currency)));
  return amount > 0 ? { minorUnits: Math.round(amount * scale), currency } : null;
}

function currencyOf(node: SchemaNode): string | null {
  return currencyByCode(node) ?? currencyBySign(node);
}

/** `{ symbol: "$" }` */
function currencyBySign(node: SchemaNode): string | null {
  const sign = toText(node['symbol'] ?? node['currencySymbol']) ?? '';
  return sign === '' ? null : (parseOnePrice(`${sign}1`)?.currency ?? null);
}

function currencyByCode(node: SchemaNode): string | null {
  return pick(
    node,
    [
      'currency',
      'currencyCode',
      'priceCurrency',
      'currency_code',
      'currencyIso',
      'currencyUnit',
      'currencyIsoCode',
    ],
    (value) => {
      const code = (
        isNode(value) ? (toText(value['code'] ?? value['isoCode']) ?? '') : String(value)
      ).toUpperCase();
      return isCurrency(code) ? code : null;
    },
  );
}

function readAmount(value: string | number, currency: string | null): Price | null {
  const machine = currency === null ? null : parseMachineAmount(value, currency);
  return (
    machine ?? (typeof value === 'string' && value.length < 60 ? parseOnePrice(value, { currency }) : null)
  );
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
