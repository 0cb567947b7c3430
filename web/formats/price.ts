import type { PriceReply } from '../../server/replies.ts';

/** Decimals of a currency as `Intl` knows them: 2 for GBP, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** "£79.00" in the words of the locale. */
export function formatPrice(price: PriceReply, locale: string): string {
  const amount = price.minorUnits / 10 ** currencyDecimals(price.currency);
  return new Intl.NumberFormat(locale, { style: 'currency', currency: price.currency }).format(amount);
}

/** What a person typed, in minor units; null when it is no amount. "79", "79.5" and "79,50" are read. */
export function parseAmount(text: string, currency: string): number | null {
  const amount = Number(text.trim().replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(amount) || amount < 0) return null;
  return Math.round(amount * 10 ** currencyDecimals(currency));
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
