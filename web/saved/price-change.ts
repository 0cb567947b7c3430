import type { PriceReply } from '../../server/replies.ts';
import { ProblemError } from '../api/problem.ts';

/** What became of a price; `notChecked` while or where the server could not be asked. */
export type PriceChange =
  | { readonly kind: 'fell' | 'rose'; readonly by: PriceReply }
  | { readonly kind: 'same' | 'gone' | 'notChecked'; readonly by?: undefined };

/**
 * Compares a saved price with today's; prices in two currencies cannot be compared.
 *
 * @param saved the price when the look was saved
 * @param now the product as the catalogue has it; null when it could not be asked
 * @param error why it could not be asked
 */
export function comparePrice(
  saved: PriceReply | null,
  now: { readonly price: PriceReply | null; readonly gone: boolean } | null,
  error: unknown,
): PriceChange {
  if (error instanceof ProblemError && error.code === 'not_found') return { kind: 'gone' };
  if (!now) return { kind: 'notChecked' };
  if (now.gone) return { kind: 'gone' };
  if (!saved || !now.price || saved.currency !== now.price.currency) return { kind: 'notChecked' };
  const difference = now.price.minorUnits - saved.minorUnits;
  const by = { minorUnits: Math.abs(difference), currency: saved.currency };
  if (difference === 0) return { kind: 'same' };
  return difference < 0 ? { kind: 'fell', by } : { kind: 'rose', by };
}
