import { createHash } from 'node:crypto';
import type { Category } from '../models/category.ts';
import type { SourcePhoto } from './source-photo.ts';

/**
 * Which garments become crops: as many of each category as the rarest has, times `excess`, chosen by a fixed hash, so
 * that a second run chooses the same.
 *
 * @returns keys made by `toCropKey`
 */
export function chooseCrops(photos: readonly SourcePhoto[], { excess = 3 } = {}): ReadonlySet<string> {
  const byCategory = new Map<Category, string[]>();
  for (const photo of photos) {
    for (const [number, { category }] of photo.garments.entries()) {
      const keys = byCategory.get(category);
      if (keys) keys.push(toCropKey(photo, number));
      else byCategory.set(category, [toCropKey(photo, number)]);
    }
  }
  const rarest = Math.min(...[...byCategory.values()].map((keys) => keys.length));
  const chosen = [...byCategory.values()].flatMap((keys) => inHashOrder(keys).slice(0, rarest * excess));
  return new Set(chosen);
}

/** Names a garment's crop: `photo name-number`. */
export function toCropKey(photo: SourcePhoto, number: number): string {
  return `${photo.name}-${number}`;
}

function inHashOrder(keys: readonly string[]): readonly string[] {
  const hashed = keys.map((key) => ({ key, hash: createHash('sha1').update(key).digest('hex') }));
  return hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ key }) => key);
}
