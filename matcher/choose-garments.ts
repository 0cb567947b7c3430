import { measureOverlap } from '../detector/box-overlap.ts';
import type { Garment } from '../detector/garment.ts';

/**
 * From this overlap on, two boxes are one garment that the detector could not decide about. Of 4,300 pairs of garments
 * that people marked on the same photo, 24 overlap that much.
 */
const sameGarment = 0.7;

/** Each piece of clothing once: of boxes in the same place under several categories, the best-scored one. */
export function chooseGarments(garments: readonly Garment[]): readonly Garment[] {
  const chosen: Garment[] = [];
  for (const garment of garments) {
    if (chosen.every(({ box }) => measureOverlap(box, garment.box) < sameGarment)) chosen.push(garment);
  }
  return chosen;
}
