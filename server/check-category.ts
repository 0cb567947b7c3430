import type { Detector } from '../detector/detector.ts';
import { OTHER } from '../models/category.ts';
import { RequestError } from './request-error.ts';

/** Throws unknown_category for a category that neither the detector knows nor `other` is. */
export function checkCategory(category: string, { categories }: Pick<Detector, 'categories'>): void {
  const known = [...categories, OTHER];
  if (known.includes(category)) return;
  throw new RequestError(
    422,
    'unknown_category',
    `Expected a category of ${known.join(', ')} but received ${category.slice(0, 63)}.`,
  );
}
