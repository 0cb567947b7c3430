import type { Price } from '../price.ts';
import { isFee, isHigher } from './price-tag.ts';

/** What a block of mark-up asks for a product. */
export interface BlockPrice {
  readonly price: Price | null;
  readonly was: Price | null;
  /** True when all that was found is crossed out, hidden, or for some or for subscribers alone: the price to pay stands elsewhere, if anywhere. */
  readonly isStruck: boolean;
  /** Whether it is called a sale's. */
  readonly isSale: boolean;
}

/** What a block tells that tells no price. */
export const noPrice: BlockPrice = { price: null, was: null, isStruck: false, isSale: false };

/** Whether a price is lower than another one, but no small part of it. */
export function isReduced(one: BlockPrice, other: BlockPrice): boolean {
  return (
    one.price !== null &&
    other.price !== null &&
    isHigher(other.price, one.price) &&
    !isFee(one.price, other.price)
  );
}
