import type { DetectionCard } from '../models/card.ts';
import type { Model } from '../models/model.ts';
import type { Tensor } from '../models/tensor.ts';
import { toInput } from '../models/to-input.ts';
import { mirrorPhoto } from '../photo/mirror-photo.ts';
import { padPhoto } from '../photo/pad-photo.ts';
import type { Box, Photo } from '../photo/photo.ts';
import { averageViews } from './average-views.ts';
import { decode } from './decode.ts';
import type { Garment } from './garment.ts';
import { type Letterbox, toPhotoBox } from './letterbox.ts';
import { suppress } from './suppress.ts';
import { voteBox } from './vote.ts';

/** One way to look at a photo. */
export interface View {
  readonly letterbox: Letterbox;
  /** Whether to look at the mirror image. */
  readonly mirrored: boolean;
}

/** Score from which a candidate may speak on where a garment is; it need not be sure that it is one. */
const leastVote = 0.01;

/** Share of the photo's longer side from which a garment is seen better from farther away; chosen on held-out photos. */
const filled = 0.75;

/**
 * The garments of a photo: looks at it in one way or two, lets both agree on the scores and all candidates vote on the
 * boxes.
 *
 * @param minScore 0..1; what scores less is left out
 * @returns best first, at most 100, boxes in pixels of the photo, which they may exceed
 */
export async function lookAtPhoto(
  photo: Photo,
  views: readonly [View, View?],
  model: Model,
  card: DetectionCard,
  minScore: number,
): Promise<readonly Garment[]> {
  const least = Math.min(minScore, leastVote);
  const [plain, other] = views;
  // At once: while the network looks at the first view, the second is prepared.
  const [seen, seenAgain] = await Promise.all([
    seeGarments(photo, plain, model, card, least),
    other ? seeGarments(photo, other, model, card, least) : null,
  ]);
  const candidates = [...seen, ...(seenAgain ?? [])];
  const kept = suppress(seen, card.maxOverlap);
  const agreed = seenAgain
    ? averageViews(kept, suppress(seenAgain, card.maxOverlap), card.maxOverlap, (garment) =>
        trustNear(garment, photo),
      )
    : kept;
  return agreed.filter(({ score }) => score >= minScore).map((garment) => voteBox(garment, candidates));
}

/** How much the nearer of two views counts for a garment. */
function trustNear({ box }: Garment, photo: Photo): number {
  const fills = Math.max(box.width, box.height) / Math.max(photo.width, photo.height);
  return fills > filled ? 0.15 : 0.7;
}

/** All candidates of one view, boxes in pixels of the photo. */
async function seeGarments(
  photo: Photo,
  { letterbox, mirrored }: View,
  model: Model,
  { input, outputs, categories }: DetectionCard,
  minScore: number,
): Promise<readonly Garment[]> {
  const canvas = padPhoto(photo, letterbox, input.padValue);
  const shown = mirrored ? mirrorPhoto(canvas) : canvas;
  const output = (await model.run({ [input.name]: toInput([shown], input) }))[outputs.boxes.name] as Tensor;
  return decode(output, { categories, minScore }).map((garment) => {
    const box = mirrored ? mirrorBox(garment.box, letterbox) : garment.box;
    return { ...garment, box: toPhotoBox(box, letterbox) };
  });
}

function mirrorBox(box: Box, { width }: Letterbox): Box {
  return { ...box, left: width - box.left - box.width };
}
