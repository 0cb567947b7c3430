import type { RefinementCard } from '../models/card.ts';
import type { Category } from '../models/category.ts';
import type { Model, Models } from '../models/model.ts';
import { ModelError } from '../models/model-error.ts';
import { requireTask } from '../models/require-task.ts';
import type { Tensor } from '../models/tensor.ts';
import { toBatches } from '../models/to-batches.ts';
import { toInput } from '../models/to-input.ts';
import type { Box, Photo } from '../photo/photo.ts';
import { cutSquare } from './cut-square.ts';

/** Looks at boxes again, each by itself and larger than the detector saw it. */
export interface Refiner {
  /** sha256 of the weights, hexadecimal. */
  readonly sha256: string;
  /**
   * How surely each box shows a garment of each category, 0..1. The categories are judged apart: a jacket and the top
   * inside it may share a box.
   */
  judge(photo: Photo, boxes: readonly Box[]): Promise<readonly ReadonlyMap<Category, number>[]>;
  close(): Promise<void>;
}

/** Boxes that one run of the network takes: few, so that the next are cut while the network looks at these. */
const batchSize = 3;

/**
 * Opens the network that a detector's card names as its refiner.
 *
 * @throws {ModelError} when the card or its weights cannot be used, `wrong_task` when they are no refiner's
 */
export async function openRefiner(models: Models, path: string): Promise<Refiner> {
  const model = await models.open(path);
  const card = requireTask(model.card, 'refinement', path);
  return {
    sha256: card.sha256,
    judge: (photo, boxes) => judge(photo, boxes, model, card),
    close: () => model.close(),
  };
}

async function judge(
  photo: Photo,
  boxes: readonly Box[],
  model: Model,
  card: RefinementCard,
): Promise<readonly ReadonlyMap<Category, number>[]> {
  const judged = await Promise.all(
    toBatches(boxes, batchSize).map((part) => judgeBatch(photo, part, model, card)),
  );
  return judged.flat();
}

async function judgeBatch(photo: Photo, boxes: readonly Box[], model: Model, card: RefinementCard) {
  const { name, size, padValue } = card.input;
  const squares = boxes.map((box) => cutSquare(photo, box, { margin: card.cropMargin, size, padValue }));
  const outputs = await model.run({ [name]: toInput(squares, card.input) });
  return toJudgements(outputs[card.outputs.scores.name], card.categories, boxes.length);
}

function toJudgements(
  scores: Tensor | undefined,
  categories: readonly Category[],
  boxes: number,
): readonly ReadonlyMap<Category, number>[] {
  const width = categories.length;
  if (scores?.dims.length !== 2 || scores.dims[0] !== boxes || scores.dims[1] !== width) {
    throw new ModelError(
      'inference_failed',
      `Expected scores [${boxes}, ${width}] of the refiner but received [${scores?.dims}]`,
    );
  }
  return Array.from(
    { length: boxes },
    (_, row) =>
      new Map(categories.map((category, at) => [category, scores.data[row * width + at] as number])),
  );
}
