import { measureOverlap } from './box-overlap.ts';
import type { Garment } from './garment.ts';

/**
 * Non-maximum suppression within each category: of boxes that overlap by more than `maxOverlap`, the best scored stays.
 *
 * @param garments in any order
 * @param maxOverlap intersection over union, 0..1; boxes that overlap exactly as much both stay
 * @returns best score first, at most `most`
 */
export function suppress(garments: readonly Garment[], maxOverlap: number, most = 100): readonly Garment[] {
  const kept: Garment[] = [];
  for (const garment of garments.toSorted((one, other) => other.score - one.score)) {
    if (kept.length === most) break;
    if (!kept.some((better) => isSameThing(better, garment, maxOverlap))) kept.push(garment);
  }
  return kept;
}

function isSameThing(better: Garment, garment: Garment, maxOverlap: number): boolean {
  return better.category === garment.category && measureOverlap(better.box, garment.box) > maxOverlap;
}
