import type { DetectionCard } from '../models/card.ts';
import type { Model } from '../models/model.ts';
import type { Tensor } from '../models/tensor.ts';
import { toInput } from '../models/to-input.ts';
import { mirrorPhoto } from '../photo/mirror-photo.ts';
import type { Photo } from '../photo/photo.ts';
import { averageViews } from './average-views.ts';
import { decode } from './decode.ts';
import type { Garment } from './garment.ts';
import { suppress } from './suppress.ts';
import { voteBox } from './vote.ts';

/** Score from which a candidate may speak on where a garment is; it need not be sure that it is one. */
const leastVote = 0.01;

/**
 * The garments on a canvas: looks at it, and at its mirror image when the card says so, lets both agree on the scores
 * and all candidates vote on the boxes.
 *
 * @param canvas of a size that the network takes
 * @param minScore 0..1; what scores less is left out
 * @returns best first, at most 100, boxes in canvas pixels, which they may exceed
 */
export async function lookAtCanvas(
  canvas: Photo,
  model: Model,
  card: DetectionCard,
  minScore: number,
): Promise<readonly Garment[]> {
  const options = { categories: card.categories, minScore: Math.min(minScore, leastVote) };
  const views = await runOnViews(canvas, model, card);
  const [plain = [], mirrored] = views.map((output) => decode(output, options));
  const back = mirrored?.map((garment) => mirrorGarment(garment, canvas.width));
  const candidates = [...plain, ...(back ?? [])];
  const kept = suppress(plain, card.maxOverlap);
  const agreed = back ? averageViews(kept, suppress(back, card.maxOverlap), card.maxOverlap) : kept;
  return agreed.filter(({ score }) => score >= minScore).map((garment) => voteBox(garment, candidates));
}

/** One output `[1, n, 5 + categories]` a view. */
async function runOnViews(
  canvas: Photo,
  model: Model,
  { input, outputs, mirror }: DetectionCard,
): Promise<Tensor[]> {
  const canvases = mirror ? [canvas, mirrorPhoto(canvas)] : [canvas];
  // Views run together, unless the export's batch is fixed.
  const batches = model.shapes[input.name]?.[0] === 1 ? canvases.map((view) => [view]) : [canvases];
  const results: Tensor[] = [];
  for (const batch of batches) {
    const output = (await model.run({ [input.name]: toInput(batch, input) }))[outputs.boxes.name] as Tensor;
    results.push(...splitBatch(output));
  }
  return results;
}

function splitBatch({ dims: [batch = 1, ...rest], data }: Tensor): Tensor[] {
  const length = data.length / batch;
  return Array.from({ length: batch }, (_, at) => ({
    dims: [1, ...rest],
    data: data.subarray(at * length, (at + 1) * length),
  }));
}

function mirrorGarment(garment: Garment, width: number): Garment {
  return { ...garment, box: { ...garment.box, left: width - garment.box.left - garment.box.width } };
}
