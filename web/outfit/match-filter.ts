import type { MatchReply, PriceReply } from '../../server/replies.ts';
import { toAmount, toPrice } from '../formats/price.ts';
import { type Convert, onlyOwnCurrency } from '../money/convert.ts';

/** How matches are ordered. */
export type MatchOrder = 'likeness' | 'price-up' | 'price-down';

/** What a person wants to see of the matches; what is left out lets everything through. */
export interface MatchChoice {
  /** Id of a store. */
  readonly store?: string | undefined;
  readonly colour?: string | undefined;
  readonly kind?: string | undefined;
  /** Minor units of `currency`, included. */
  readonly minPrice?: number | undefined;
  readonly maxPrice?: number | undefined;
  /** Products without a price, or with one that cannot be converted to it, fail a price limit. */
  readonly currency?: string | undefined;
  readonly onSale?: boolean | undefined;
}

/**
 * The matches that pass, in order. Likeness is the order that they came in.
 *
 * @param convert what prices in other currencies come to; without it they fail price limits, and are sorted apart
 */
export function chooseMatches(
  matches: readonly MatchReply[],
  choice: MatchChoice,
  order: MatchOrder = 'likeness',
  convert: Convert = onlyOwnCurrency,
): readonly MatchReply[] {
  const passed = matches.filter((match) => passes(match, choice, convert));
  if (order === 'likeness') return passed;
  const sign = order === 'price-up' ? 1 : -1;
  const common = choice.currency ?? passed.find(({ price }) => price)?.price?.currency;
  const priced = passed.map((match) => ({
    match,
    price: match.price && ((common && convert(match.price, common)) || match.price),
  }));
  return priced.toSorted((a, b) => comparePrices(a, b, sign)).map(({ match }) => match);
}

/** The same price limits, 50 euros or 50 yen, in another currency; to be merged into what was chosen. */
export function changeCurrency({ minPrice, maxPrice, currency }: MatchChoice, next: string): MatchChoice {
  const keep = (minorUnits: number | undefined) =>
    minorUnits === undefined || currency === undefined
      ? minorUnits
      : toPrice(toAmount({ minorUnits, currency }), next).minorUnits;
  return { minPrice: keep(minPrice), maxPrice: keep(maxPrice), currency: next };
}

/** How many limits are set. */
export function countLimits(choice: MatchChoice): number {
  const { store, colour, kind, minPrice, maxPrice, onSale } = choice;
  return [store, colour, kind, minPrice, maxPrice, onSale || undefined].filter((value) => value !== undefined)
    .length;
}

/** What there is to choose from among these matches, most frequent first. */
export function listOptions(matches: readonly MatchReply[]) {
  return {
    stores: countBy(matches, (match) => match.storeId).map((id) => ({
      id,
      name: matches.find((match) => match.storeId === id)?.store ?? id,
    })),
    colours: countBy(matches, (match) => match.colour),
    kinds: countBy(matches, (match) => match.type),
    currencies: countBy(matches, (match) => match.price?.currency ?? null),
  };
}

function passes(match: MatchReply, choice: MatchChoice, convert: Convert): boolean {
  if (choice.store !== undefined && match.storeId !== choice.store) return false;
  if (choice.colour !== undefined && match.colour !== choice.colour) return false;
  if (choice.kind !== undefined && match.type !== choice.kind) return false;
  if (choice.onSale && !match.onSale) return false;
  return passesPrice(match, choice, convert);
}

function passesPrice(match: MatchReply, choice: MatchChoice, convert: Convert): boolean {
  const { minPrice, maxPrice, currency } = choice;
  if (minPrice === undefined && maxPrice === undefined) return true;
  const price = match.price && currency !== undefined && convert(match.price, currency);
  if (!price) return false;
  return price.minorUnits >= (minPrice ?? 0) && price.minorUnits <= (maxPrice ?? Number.POSITIVE_INFINITY);
}

interface Priced {
  readonly price: PriceReply | null;
}

/** Amounts are compared within a currency; currencies stay together, and what has no price comes last. */
function comparePrices(a: Priced, b: Priced, sign: number): number {
  if (!a.price || !b.price) return Number(!a.price) - Number(!b.price);
  if (a.price.currency !== b.price.currency) return a.price.currency.localeCompare(b.price.currency);
  return sign * (a.price.minorUnits - b.price.minorUnits);
}

function countBy(matches: readonly MatchReply[], read: (match: MatchReply) => string | null): string[] {
  const counts = new Map<string, number>();
  for (const match of matches) {
    const value = read(match);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
