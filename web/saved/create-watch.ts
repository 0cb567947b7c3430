import { createQuery } from '@tanstack/solid-query';
import type { PriceReply } from '../../server/replies.ts';
import { getProduct } from '../api/catalogue.ts';
import { comparePrice, type PriceChange } from './price-change.ts';
import type { SavedPiece } from './saved-looks.ts';

/** What became of a piece's price since its look was saved. */
export interface PriceWatch {
  readonly change: () => PriceChange;
  /** Today's, or the saved one where today's is not known or cannot be compared. */
  readonly price: () => PriceReply | null;
}

/** Asks for today's price, once. */
export function createWatch(piece: SavedPiece): PriceWatch {
  const now = createQuery(() => ({
    queryKey: ['product', piece.product],
    queryFn: ({ signal }) => getProduct(piece.product, signal),
    retry: false,
  }));
  const change = () => comparePrice(piece.price, now.isSuccess ? now.data : null, now.error);
  return {
    change,
    price: () => (change().by && now.isSuccess ? now.data.price : piece.price),
  };
}
