import type { EmbeddingCard } from '../models/card.ts';
import { ModelError } from '../models/model-error.ts';
import type { Tensor, Tensors } from '../models/tensor.ts';
import type { Look } from './embedder.ts';
import { toUnitLength } from './to-unit-length.ts';

/** A word and its probability, 0..1. */
type Word = NonNullable<Look['colour']>;

/**
 * One look a crop from what the network gave for a batch: the embeddings `[batch, dimensions]` and, when the card names
 * them, probabilities `[batch, labels]` of types and colours.
 *
 * @throws {ModelError} `inference_failed` when an output is missing or has another shape
 */
export function readLooks(
  outputs: Tensors,
  { outputs: names }: EmbeddingCard,
  batch: number,
): readonly Look[] {
  const { embedding, types, colours } = names;
  const rows = toRows(outputs[embedding.name], embedding.name, [batch, embedding.dimensions]);
  const typeWords = readWords(outputs, types, batch);
  const colourWords = readWords(outputs, colours, batch);
  return rows.map((row, at) => ({
    embedding: toUnitLength(row),
    type: typeWords[at] ?? null,
    colour: colourWords[at] ?? null,
  }));
}

function readWords(
  outputs: Tensors,
  output: EmbeddingCard['outputs']['types'],
  batch: number,
): readonly Word[] {
  if (output === undefined) return [];
  const rows = toRows(outputs[output.name], output.name, [batch, output.labels.length]);
  return rows.map((row) => {
    const best = row.reduce((top, value, at) => (value > (row[top] as number) ? at : top), 0);
    return { name: output.labels[best] as string, probability: row[best] as number };
  });
}

function toRows(
  tensor: Tensor | undefined,
  name: string,
  [batch, width]: readonly [number, number],
): Float32Array[] {
  if (tensor?.dims.length !== 2 || tensor.dims[0] !== batch || tensor.dims[1] !== width) {
    throw new ModelError(
      'inference_failed',
      `Expected [${batch}, ${width}] for output ${name} but received [${tensor?.dims}]`,
    );
  }
  return Array.from({ length: batch }, (_, row) => tensor.data.slice(row * width, (row + 1) * width));
}
