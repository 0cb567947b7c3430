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
    const right = nearest !== null && toOverlap(box, nearest.box) >= overlap;
    if (right) free.delete(nearest);
    return { score, right };
  });
}

function nearestTo(box: Box, labelled: Iterable<LabelledGarment>): LabelledGarment | null {
  let nearest: LabelledGarment | null = null;
  for (const garment of labelled) {
    if (nearest === null || toOverlap(box, garment.box) > toOverlap(box, nearest.box)) nearest = garment;
  }
  return nearest;
}

/** Intersection over union of two boxes, 0..1. */
export function toOverlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.width * a.height + b.width * b.height - shared);
}
