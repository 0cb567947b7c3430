import type { PriceReply, RatesReply } from '../../server/replies.ts';
import { toAmount, toPrice } from '../formats/price.ts';

/** A price in another currency; null where it is not known. */
export type Convert = (price: PriceReply, currency: string) => PriceReply | null;

/** Converts nothing: a price is known in its own currency only. */
export const onlyOwnCurrency: Convert = (price, currency) => (price.currency === currency ? price : null);

/**
 * A price in another currency, to its smallest unit; the price itself in its own. Null where a rate is missing.
 *
 * @param currency ISO 4217 code
 */
export function convertPrice(price: PriceReply, currency: string, rates: RatesReply): PriceReply | null {
  if (price.currency === currency) return price;
  const from = rateOf(price.currency, rates);
  const to = rateOf(currency, rates);
  if (from === null || to === null) return null;
  return toPrice((toAmount(price) / from) * to, currency);
}

/** The sum of prices in one currency; null where a rate is missing. Products without a price count for nothing. */
export function convertSum(
  prices: readonly (PriceReply | null)[],
  currency: string,
  rates: RatesReply,
): PriceReply | null {
  let minorUnits = 0;
  for (const price of prices) {
    if (price === null) continue;
    const converted = convertPrice(price, currency, rates);
    if (converted === null) return null;
    minorUnits += converted.minorUnits;
  }
  return { minorUnits, currency };
}

/** Every currency that prices can be converted to, in order of their codes; none without rates. */
export function listCurrencies({ base, rates }: RatesReply): readonly string[] {
  return base === null ? [] : [...new Set([base, ...Object.keys(rates)])].sort();
}

function rateOf(currency: string, { base, rates }: RatesReply): number | null {
  return currency === base ? 1 : (rates[currency] ?? null);
}
