import { measureOverlap } from '../../detector/box-overlap.ts';
import type { Garment } from '../../detector/garment.ts';
import type { Box } from '../../photo/photo.ts';
import type { LabelledGarment } from '../labels/labelled-photo.ts';

/** A garment that the detector reported: right when it took a labelled garment of its category that no better one had taken. */
export interface Hit {
  readonly score: number;
  readonly right: boolean;
}

/**
 * Pairs found garments of one category with the labelled ones of the same photo, best score first, as the Pascal VOC
 * and COCO evaluations do: each takes the free labelled garment that it overlaps most.
 *
 * @param overlap the least intersection over union that counts, 0..1
 */
export function countHits(
  found: readonly Garment[],
  labelled: readonly LabelledGarment[],
  overlap: number,
): readonly Hit[] {
  const free = new Set(labelled);
  const best = [...found].sort((a, b) => b.score - a.score);
  return best.map(({ score, box }) => {
    const nearest = nearestTo(box, free);
    const right = nearest !== null && measureOverlap(box, nearest.box) >= overlap;
    if (right) free.delete(nearest);
    return { score, right };
  });
}

function nearestTo(box: Box, labelled: Iterable<LabelledGarment>): LabelledGarment | null {
  let nearest: LabelledGarment | null = null;
  for (const garment of labelled) {
    if (nearest === null || measureOverlap(box, garment.box) > measureOverlap(box, nearest.box))
      nearest = garment;
  }
  return nearest;
}
