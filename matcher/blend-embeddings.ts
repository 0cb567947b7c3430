import type { Embedding } from '../embedder/embedder.ts';

/**
 * What stands for a product: its garment's crop and its whole picture, as one unit vector between the two. The crop is what a
 * shopper's photo is compared with; the whole picture keeps the answer right where a box is not.
 *
 * @param share of the whole picture, 0..1
 */
export function blendEmbeddings(crop: Embedding, whole: Embedding, share: number): Embedding {
  const sum = crop.map((value, at) => value * (1 - share) + (whole[at] as number) * share);
  const length = Math.hypot(...sum);
  // Opposites cancel out: then the crop alone must do.
  return length > 1e-3 ? sum.map((value) => value / length) : crop;
}
