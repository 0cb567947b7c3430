import type { Price } from '../../crawler/price.ts';
import type { Product } from '../rows.ts';

/**
 * Whether a product has changed between two sightings, and is not only better known: its own page tells what the card that it
 * was first seen on was silent of. What the crawl itself saw first is not news again, but for its price and whether it is sold out.
 *
 * @param since when the crawl, or the one that it continues, began: ISO 8601, UTC
 */
export function isNews(before: Product, after: Product, since: string): boolean {
  if (before.gone || isOtherPrice(before.price, after.price) || isOtherStock(before, after)) return true;
  if (before.firstSeenAt >= since) return false;
  return (
    before.name !== after.name ||
    before.image !== after.image ||
    !isSamePrice(before.was, after.was) ||
    (['brand', 'sku', 'gtin'] as const).some((key) => before[key] !== null && before[key] !== after[key]) ||
    (before.kinds.length > 0 && before.kinds.join('\n') !== after.kinds.join('\n'))
  );
}

function isOtherPrice(before: Price | null, after: Price | null): boolean {
  return before !== null && !isSamePrice(before, after);
}

function isSamePrice(one: Price | null, other: Price | null): boolean {
  return one?.minorUnits === other?.minorUnits && one?.currency === other?.currency;
}

/** What nothing was said of was for sale. */
function isOtherStock(before: Product, after: Product): boolean {
  return (before.available ?? true) !== (after.available ?? true);
}
