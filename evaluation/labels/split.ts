import { isHeldOut, validationShare } from '../../dataset/choose-part.ts';

export type Split = 'all' | 'train' | 'validation';

/** The share of each set that its training keeps aside, 0..1. */
export const heldOutShare = { photos: validationShare, catalogue: 0.15, pairs: 0.5 } as const;

/**
 * Whether something of a set is in the part that is asked for.
 *
 * @param key as for `isHeldOut`, and so is `share`
 */
export function isInSplit(key: string, split: Split, share: number): boolean {
  return split === 'all' || isHeldOut(key, share) === (split === 'validation');
}
