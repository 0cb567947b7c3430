import { measureOverlap } from './box-overlap.ts';
import type { Garment } from './garment.ts';
import { suppress } from './suppress.ts';

/** Overlap above which a garment of one view is the same as one of the other. */
const sameGarment = 0.5;

/**
 * What two looks at one photo agree on: a garment that both found has the weighted mean of their scores, one that only one of
 * them found that look's share of its score, so that a box which a mirror makes vanish sinks.
 *
 * @param one suppressed, best first, boxes in the frame of the photo; so is `other`
 * @param maxOverlap for suppressing what is left twice
 * @param shareOfOne how much the first look counts for a garment, 0..1
 */
export function averageViews(
  one: readonly Garment[],
  other: readonly Garment[],
  maxOverlap: number,
  shareOfOne: (garment: Garment) => number = () => 0.5,
): readonly Garment[] {
  const left = new Set(other);
  const paired = one.map((garment) => {
    const twin = findTwin(garment, left);
    if (twin !== null) left.delete(twin);
    const again = twin?.score ?? 0;
    const share = shareOfOne(garment);
    return { ...garment, score: again + share * (garment.score - again) };
  });
  const alone = [...left].map((garment) => ({
    ...garment,
    score: (1 - shareOfOne(garment)) * garment.score,
  }));
  return suppress([...paired, ...alone], maxOverlap);
}

function findTwin(garment: Garment, others: Iterable<Garment>): Garment | null {
  let twin: Garment | null = null;
  let most = sameGarment;
  for (const other of others) {
    const overlap = other.category === garment.category ? measureOverlap(garment.box, other.box) : 0;
    if (overlap > most) [twin, most] = [other, overlap];
  }
  return twin;
}
