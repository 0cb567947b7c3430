import type { Price } from '../../crawler/price.ts';
import type { PriceReply } from '../replies.ts';

/** Only what the reply promises, whatever else the row may hold. */
export function toPriceReply(price: Price | null): PriceReply | null {
  return price && { minorUnits: price.minorUnits, currency: price.currency };
}
