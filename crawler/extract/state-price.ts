import { isCurrency, toExponent } from '../price/currency.ts';
import { parseMachineAmount } from '../price/parse-amount.ts';
import { parseOnePrice } from '../price/parse-price.ts';
import type { Price } from '../price.ts';
import type { Page } from './page.ts';
import { isNode, type SchemaNode, toText } from './schema-node.ts';
import { amountKeys, centKeys, pick, priceKeys, salePriceKeys, wasKeys } from './state-keys.ts';

/** What an object of a page's state asks for a product, and what it says it asked before; each null where it does not say. */
export function readStatePrices(
  node: SchemaNode,
  page: Page,
): { readonly price: Price | null; readonly was: Price | null } {
  const isHundredfold = isOfTheme(node);
  const readOwn = (value: unknown) => toWhole(readPrice(value, node, page, 0), isHundredfold);
  const price =
    pick(node, priceKeys, readOwn) ?? pick(node, centKeys, (value) => readCents(value, node, page));
  const was = pick(node, wasKeys, readOwn);
  return { price, was };
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
  return pick(value, ['salePriceMoney', ...salePriceKeys, ...amountKeys], (one) =>
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
