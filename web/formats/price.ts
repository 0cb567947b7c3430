import { toExponent } from '../../crawler/price/currency.ts';
import type { PriceReply } from '../../server/replies.ts';
import { numberFormat } from './intl.ts';

/** A price in whole units of its currency: 79.5 for 7950 pence. */
export function toAmount({ minorUnits, currency }: PriceReply): number {
  return minorUnits / 10 ** toExponent(currency);
}

/** An amount in whole units as a price, to the smallest unit of its currency. */
export function toPrice(amount: number, currency: string): PriceReply {
  return { minorUnits: Math.round(amount * 10 ** toExponent(currency)), currency };
}

/** "£79.00" in the words of the locale. */
export function formatPrice(price: PriceReply, locale: string): string {
  return numberFormat(locale, { style: 'currency', currency: price.currency }).format(toAmount(price));
}

/** What a person typed, in minor units; null when it is no amount. "79", "79.5", "79,50", "1,299.00" and "1.299,00" are read. */
export function parseAmount(text: string, currency: string): number | null {
  const digits = text.replace(/\s/g, '');
  const parts = digits.split(/[.,]/);
  // Three digits after the only separator are thousands, unless the currency has three decimals.
  const hasDecimals = parts.length > 1 && (parts.at(-1)!.length !== 3 || writtenDecimals(currency) === 3);
  const whole = hasDecimals ? parts.slice(0, -1) : parts;
  const areThousands =
    whole.slice(1).every((part) => part.length === 3) && (whole.length === 1 || whole[0]!.length <= 3);
  if (!/^\d/.test(digits) || !/^[\d.,]+$/.test(digits) || !areThousands) return null;
  return toPrice(Number(`${whole.join('')}.${hasDecimals ? parts.at(-1) : 0}`), currency).minorUnits;
}

/** Decimals that people write: by custom there are none of HUF, which has two by ISO 4217. */
function writtenDecimals(currency: string): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Sums per currency, the largest first; products without a price count for nothing. */
export function sumPrices(prices: readonly (PriceReply | null)[]): readonly PriceReply[] {
  const sums = new Map<string, number>();
  for (const price of prices) {
    if (price) sums.set(price.currency, (sums.get(price.currency) ?? 0) + price.minorUnits);
  }
  return [...sums]
    .map(([currency, minorUnits]) => ({ currency, minorUnits }))
    .sort((a, b) => b.minorUnits - a.minorUnits);
}

/** "£184.00 + €79.00" */
export function formatSum(prices: readonly (PriceReply | null)[], locale: string): string {
  return sumPrices(prices)
    .map((sum) => formatPrice(sum, locale))
    .join(' + ');
}
