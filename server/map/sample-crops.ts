import type { IndexedCrop } from '../../catalogue/rows.ts';
import type { Vectors } from './principal-components.ts';

/** A crop on the map. */
export type MappedCrop = Omit<IndexedCrop, 'embedding'>;

/** An even sample of crops. */
export interface CropSample {
  readonly crops: readonly MappedCrop[];
  /** Their embeddings, in the same order. */
  readonly vectors: Vectors;
}

/** Keeps so many of a count of crops, evenly; all when there are no more. */
export function sampleCrops(
  all: Iterable<IndexedCrop>,
  { most, count }: { readonly most: number; readonly count: number },
): CropSample {
  const kept = Math.min(most, count);
  const crops: MappedCrop[] = [];
  const embeddings: Float32Array[] = [];
  let passed = 0;
  for (const { embedding, ...crop } of all) {
    passed++;
    if (crops.length * count >= passed * kept) continue;
    crops.push(crop);
    embeddings.push(embedding);
  }
  return { crops, vectors: join(embeddings) };
}

function join(embeddings: readonly Float32Array[]): Vectors {
  const dimensions = embeddings[0]?.length ?? 0;
  const values = new Float32Array(embeddings.length * dimensions);
  for (const [row, embedding] of embeddings.entries()) values.set(embedding, row * dimensions);
  return { values, count: embeddings.length, dimensions };
}
