import type { Photo } from '../photo/photo.ts';
import type { Garment } from './garment.ts';
import type { Refiner } from './open-refiner.ts';

/** Boxes of a photo that are looked at again, the best; the others would score too little to be of use. */
const most = 40;

/**
 * The garments with the scores that detector and refiner agree on, the geometric mean of what each says. A detector knows where
 * garments are better than what they are; a second network that sees each box large knows the latter (decoupled
 * classification refinement: Cheng et al., ECCV 2018).
 *
 * @param garments best first
 * @returns best first, at most 40
 */
export async function refineScores(
  garments: readonly Garment[],
  photo: Photo,
  refiner: Refiner,
): Promise<readonly Garment[]> {
  const best = garments.slice(0, most);
  const judged = await refiner.judge(
    photo,
    best.map(({ box }) => box),
  );
  return best
    .map((garment, at) => ({
      ...garment,
      score: agree(garment.score, judged[at]?.get(garment.category) ?? 0),
    }))
    .toSorted((one, other) => other.score - one.score);
}

/** Score below which a garment cannot reach `minScore`, however sure the refiner is. */
export function leastHopeful(minScore: number): number {
  return minScore ** 2;
}

function agree(score: number, again: number): number {
  return Math.sqrt(score * again);
}
