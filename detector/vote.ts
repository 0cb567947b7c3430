import type { Box } from '../photo/photo.ts';
import { measureOverlap } from './box-overlap.ts';
import type { Garment } from './garment.ts';

/** Overlap from which a candidate counts as the same garment; 0.5 to 0.8 measure alike. */
const sameGarment = 0.6;

/**
 * The box on which the candidates of a garment agree: the mean of those of its category that overlap it by more than
 * 0.6, each weighed by its score (box voting: Gidaris and Komodakis, ICCV 2015). Neighbouring cells of the network see
 * the same garment, and their mean lies better than the best of them.
 *
 * @param candidates unsuppressed; one without a like stays as it is
 */
export function voteBox(garment: Garment, candidates: readonly Garment[]): Garment {
  const voters = candidates.filter(
    ({ category, box }) => category === garment.category && measureOverlap(box, garment.box) > sameGarment,
  );
  return voters.length === 0 ? garment : { ...garment, box: toMeanBox(voters) };
}

function toMeanBox(voters: readonly Garment[]): Box {
  const mean = (toNumber: (box: Box) => number) => {
    const total = voters.reduce((sum, { score }) => sum + score, 0);
    return voters.reduce((sum, { score, box }) => sum + score * toNumber(box), 0) / total;
  };
  return {
    left: mean((box) => box.left),
    top: mean((box) => box.top),
    width: mean((box) => box.width),
    height: mean((box) => box.height),
  };
}
