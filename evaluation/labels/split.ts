import { createHash } from 'node:crypto';

export type Split = 'all' | 'train' | 'validation';

const validationShare = 0.12;

/**
 * Whether a photo or product was kept out of training: a fixed hash of its key, the same that the training programs use.
 *
 * @param key the photo's path inside its set, or the product's id
 */
export function isHeldOut(key: string): boolean {
  const number = createHash('sha1').update(key).digest().readUInt32BE(0);
  return number / 2 ** 32 < validationShare;
}

/** @param key as for `isHeldOut` */
export function isInSplit(key: string, split: Split): boolean {
  return split === 'all' || isHeldOut(key) === (split === 'validation');
}
