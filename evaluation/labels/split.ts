import { createHash } from 'node:crypto';

export type Split = 'all' | 'train' | 'validation';

/** The share of each set that its training keeps aside, 0..1. */
export const heldOutShare = { photos: 0.12, catalogue: 0.15, pairs: 0.5 } as const;

/**
 * Whether a photo or product was kept out of training: a fixed hash of its key, the same that the training programs use.
 *
 * @param key what the set is split by: `set/file name` of a photo, the name of a product
 * @param share how much is kept out, 0..1
 */
export function isHeldOut(key: string, share: number): boolean {
  const number = createHash('sha1').update(key).digest().readUInt32BE(0);
  return number / 2 ** 32 < share;
}

/** @param key as for `isHeldOut` */
export function isInSplit(key: string, split: Split, share: number): boolean {
  return split === 'all' || isHeldOut(key, share) === (split === 'validation');
}
