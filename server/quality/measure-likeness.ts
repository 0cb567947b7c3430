import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Matcher } from '../../matcher/match.ts';
import { type MappedCrop, sampleCrops } from '../map/sample-crops.ts';
import type { LikenessReply } from '../replies.ts';

interface LikenessParts {
  readonly catalogue: Pick<Catalogue, 'crops'>;
  readonly matcher: Pick<Matcher, 'match'>;
  /** sha256 of its weights. */
  readonly embedder: string;
}

const binCount = 20;
/** Products of a category that are asked for their nearest neighbour. */
const asked = 200;

/** How like its nearest neighbour a product is, by category: many near 1 are one thing sold twice, many far off a thin catalogue. */
export async function measureLikeness(parts: LikenessParts): Promise<readonly LikenessReply[]> {
  const counts = Object.entries(parts.catalogue.crops.counts(parts.embedder));
  const all: LikenessReply[] = [];
  for (const [category, count] of counts) all.push(await measureCategory(parts, category, count));
  return all;
}

async function measureCategory(
  parts: LikenessParts,
  category: string,
  count: number,
): Promise<LikenessReply> {
  const { crops, vectors } = sampleCrops(parts.catalogue.crops.all(parts.embedder, category), {
    most: asked,
    count,
  });
  const bins = new Array<number>(binCount).fill(0);
  for (const [row, crop] of crops.entries()) {
    const embedding = vectors.values.slice(row * vectors.dimensions, (row + 1) * vectors.dimensions);
    const similarity = await findNearest(parts.matcher, crop, embedding);
    if (similarity !== null) bins[toBin(similarity)]! += 1;
  }
  return { category, products: count, asked: crops.length, bins };
}

async function findNearest({ match }: Pick<Matcher, 'match'>, crop: MappedCrop, embedding: Float32Array) {
  const matches = await match(embedding, crop.category, { limit: 2 });
  return matches.find(({ product }) => product.id !== crop.product)?.similarity ?? null;
}

/** Twenty bins from 0 to 1; what is less alike than 0 goes into the first. */
function toBin(similarity: number): number {
  return Math.min(binCount - 1, Math.max(0, Math.floor(similarity * binCount)));
}
