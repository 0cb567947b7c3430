import { isCurrency } from '../price/currency.ts';
import { parseMachineAmount } from '../price/parse-amount.ts';
import { parseOnePrice } from '../price/parse-price.ts';
import type { Price } from '../price.ts';
import type { Element, Page } from './page.ts';

/** Where shops keep a price for their scripts, what is to be paid before others. */
const names = [
  'data-sale-price',
  'data-final-price',
  'data-current-price',
  'data-price',
  'data-product-price',
  'data-item-price',
  'data-price-value',
  'data-price-amount',
];
const stating = [...names.map((name) => `[${name}]`), '[itemprop="price"][content]'].join(', ');

/** Elements looked at. */
const mostPlaces = 20;

/**
 * What mark-up states for scripts, where no text tells a price: on an element, else on the first inside it; null for nothing.
 *
 * @param isMeant which of the elements may speak
 */
export function statedPriceOf(
  around: Element,
  page: Page,
  isMeant: (part: Element) => boolean = () => true,
): Price | null {
  const places = [around, ...page.elements.find(stating, around).slice(0, mostPlaces)].filter(isMeant);
  const stated = places.map((one) => readPrice(one, page));
  return stated.find((price) => price !== null) ?? null;
}

function readPrice(element: Element, page: Page): Price | null {
  const { attribs } = element;
  const itemPrice = attribs['itemprop'] === 'price' ? attribs['content']?.trim() : undefined;
  const value = names.map((name) => attribs[name]?.trim()).find(Boolean) ?? itemPrice;
  const told = attribs['data-currency'] ?? attribs['data-price-currency'] ?? currencyBeside(element);
  const code = told.toUpperCase();
  const currency = isCurrency(code) ? code : page.currency;
  if (value === undefined || !/^[^a-z]{0,4}\d/i.test(value)) return null;
  const machine = currency === null ? null : parseMachineAmount(value, currency);
  return machine ?? parseOnePrice(value, { currency });
}

/** The code that search engines are told beside a price: `<meta itemprop="priceCurrency" content="CAD">`; empty for none. */
function currencyBeside({ parent }: Element): string {
  const beside = (parent?.children ?? []).filter((one): one is Element => one.type === 'tag');
  const place = beside.find(({ attribs }) => attribs['itemprop'] === 'priceCurrency');
  return place?.attribs['content'] ?? '';
}
