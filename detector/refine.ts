import type { Photo } from '../photo/photo.ts';
import type { Garment } from './garment.ts';
import type { Refiner } from './open-refiner.ts';

/** Boxes of a photo that are looked at again, the best; the others would score too little to be of use. */
const most = 40;

/** How much the detector counts where the two agree on a score; chosen on held-out photos. */
const trust = 0.6;

/** What scores less in the detector's eyes is not looked at again. */
const faint = 0.01;

/**
 * The garments with the scores that detector and refiner agree on, the weighted geometric mean of what each says. A detector knows where
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

/** Score below which a garment cannot reach `minScore`, however sure the refiner is, or is too faint to be looked at again. */
export function leastHopeful(minScore: number): number {
  return Math.min(minScore, Math.max(faint, minScore ** (1 / trust)));
}

function agree(score: number, again: number): number {
  return score ** trust * again ** (1 - trust);
}
