import { createHash } from 'node:crypto';
import type { Part } from './source-photo.ts';

/** The share of photos that training keeps aside, 0..1. */
export const validationShare = 0.12;

/** The part of a photo whose dataset has none: by a fixed hash of `set/file name`, so that every program agrees. */
export function choosePart(key: string): Part {
  return isHeldOut(key, validationShare) ? 'validation' : 'train';
}

/**
 * Whether a photo or product is kept out of training: a fixed hash of its key, the same that the training programs use.
 *
 * @param key what the set is split by: `set/file name` of a photo, the name of a product
 * @param share how much is kept out, 0..1
 */
export function isHeldOut(key: string, share: number): boolean {
  const number = createHash('sha1').update(key).digest().readUInt32BE(0);
  return number / 2 ** 32 < share;
}
