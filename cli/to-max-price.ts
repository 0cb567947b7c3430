import type { Catalogue } from '../catalogue/catalogue.ts';
import { parseOnePrice } from '../crawler/price/parse-price.ts';
import type { Price } from '../crawler/price.ts';
import { UsageError } from './report-error.ts';

/**
 * The price limit that a command was given.
 *
 * @throws {UsageError} when it is no price, or names no currency while the catalogue's products have several
 */
export function toMaxPrice(
  catalogue: Catalogue,
  { maxPrice, currency }: { readonly maxPrice?: string; readonly currency?: string },
): Price | null {
  if (maxPrice === undefined) return null;
  const context = currency?.toUpperCase() ?? findOnlyCurrency(catalogue);
  const price = parseOnePrice(maxPrice, { currency: context });
  if (price) return price;
  throw new UsageError(
    `Expected a price with its currency, such as "25 GBP", for --max-price but received "${maxPrice}"`,
  );
}

/** Null when the products are priced in several currencies, or in none. */
function findOnlyCurrency(catalogue: Catalogue): string | null {
  const currencies = catalogue.products.currencies();
  return currencies.length === 1 ? (currencies[0] ?? null) : null;
}
