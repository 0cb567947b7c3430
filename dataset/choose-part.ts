import { createHash } from 'node:crypto';
import type { Part } from './source-photo.ts';

const validationShare = 0.12;

/** The part of a photo whose dataset has none: by a fixed hash of `set/file name`, so that every program agrees. */
export function choosePart(key: string): Part {
  const number = createHash('sha1').update(key).digest().readUInt32BE(0);
  return number / 2 ** 32 < validationShare ? 'validation' : 'train';
}
