import type { Price, PriceContext, PriceText } from '../price.ts';
import { findMoney, foldText, type Money } from './find-money.ts';
import { isForPayers, isNoPrice, isOfPiece, isUntaxed } from './money-words.ts';

/**
 * What a piece of text says a product costs: `$12.99`, `1.299,00 €`, `from Rs. 1999`, `was £20 now £12`,
 * `US$ 10 – US$ 20`. Instalments, savings, unit prices and percentages are not prices.
 *
 * @returns null when the text names no price
 */
export function parsePrice(text: string, context: PriceContext = {}): PriceText | null {
  const folded = foldText(text);
  const found = preferSigned(folded, findMoney(folded, context));
  let told = found.filter((money, at) => !isNoPrice(folded, money, at === found.length - 1));
  for (const isLess of [isUntaxed, isOfPiece, isForPayers])
    told = keepIfAny(told, (money) => !isLess(folded, money));
  const [first, second] = told;
  if (first === undefined) return null;
  if (second === undefined) return { price: first.price, was: null, upTo: null };
  if (isRange(folded, first, second)) return { price: first.price, was: null, upTo: second.price };
  return toSale(told.map((money) => money.price));
}

/** The price to pay in a piece of text, or null. */
export function parseOnePrice(text: string, context: PriceContext = {}): Price | null {
  return parsePrice(text, context)?.price ?? null;
}

/** Whether a text in which a price stands says that it is no instalment, no saving, and nobody else's; true where it does not stand. */
export function mayBePaid(text: string, price: Price, context: PriceContext): boolean {
  const folded = foldText(text);
  const found = preferSigned(folded, findMoney(folded, context));
  const isAside = (money: Money) => isNoPrice(folded, money, money === found.at(-1));
  const isEndOfAside = (money: Money) => {
    const start = found[found.indexOf(money) - 1];
    return start !== undefined && isRange(folded, start, money) && isAside(start);
  };
  const same = found.filter((money) => money.price.minorUnits === price.minorUnits);
  return same.length === 0 || same.some((money) => !isAside(money) && !isEndOfAside(money));
}

/** Whether tax is still to be added to all that a text tells. */
export function isTaxLeftOut(text: string, context: PriceContext): boolean {
  const folded = foldText(text);
  const found = preferSigned(folded, findMoney(folded, context));
  return found.length > 0 && found.every((money) => isUntaxed(folded, money));
}

/** Where signs are used at all, a bare number is a size, a count or a rating; but not the lower end of `24–30 €`. */
function preferSigned(text: string, found: readonly Money[]): readonly Money[] {
  const isSaid = (money: Money, at: number) => {
    const next = found[at + 1];
    return money.isSigned || (next?.isSigned === true && isRange(text, money, next));
  };
  const signed = found.filter(isSaid);
  return signed.length > 0 ? signed : found;
}

function keepIfAny(found: Money[], test: (money: Money) => boolean): Money[] {
  const kept = found.filter(test);
  return kept.length > 0 ? kept : found;
}

function isRange(text: string, first: Money, second: Money): boolean {
  const between = text.slice(first.end, second.start).trim();
  const isBetween = /\b(?:between|zwischen|entre|tra|tussen|mellan) $/i.test(text.slice(0, first.start));
  return (
    (/^(?:[-–—~〜]|to|bis|à|a|al|até|hasta|до|til|tot)$/i.test(between) ||
      (isBetween && /^(?:and|und|et|y|e|en|och)$/i.test(between))) &&
    first.price.currency === second.price.currency &&
    first.price.minorUnits <= second.price.minorUnits
  );
}

/** Marked down twice, a price stands there three times. */
const mostTold = 3;

/** Of prices side by side the lowest is to pay, whichever comes first. */
function toSale(prices: readonly Price[]): PriceText | null {
  const currency = prices[0]?.currency;
  const comparable = prices.filter((price) => price.currency === currency).slice(0, mostTold);
  const ordered = [...comparable].sort((a, b) => a.minorUnits - b.minorUnits);
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined) return null;
  return { price: low, was: high && high.minorUnits > low.minorUnits ? high : null, upTo: null };
}
