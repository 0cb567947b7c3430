import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Embedder, Embedding } from '../../embedder/embedder.ts';
import type { EvaluateOptions } from '../detection/evaluate-detection.ts';
import { heldOutShare, isInSplit } from '../labels/split.ts';
import { embedFiles } from './embed-files.ts';
import { searchExactly } from './exact-search.ts';

export interface PairsFigures {
  readonly queries: number;
  /** Pictures searched among: the fronts and the others. */
  readonly gallery: number;
  /** Share of views (back, close-up) whose nearest picture is the front of the product in the same colour. */
  readonly recallAt1: number;
  /** Share of views in another colour than their front, which the shop dyed, whose five nearest hold the product in any colour. */
  readonly dyedRecallAt5: number;
  /** Share whose five nearest hold the product in another colour, its own colour being left out. */
  readonly otherColourRecallAt5: number;
}

interface Query {
  readonly query: string;
  readonly product: string;
  readonly colour_agrees: boolean;
  readonly answers: readonly string[];
  readonly near_answers: readonly string[];
}

const otherCount = 1500;

/**
 * Looks for a product's front by another view of it, among pictures of other products.
 *
 * @param folder holds `manifest.json`, `gallery/` and `queries/`
 * @param others folder of pictures to search among besides; null for none
 */
export async function evaluatePairs(
  folder: string,
  others: string | null,
  embedder: Embedder,
  { split = 'all', onProgress }: EvaluateOptions = {},
): Promise<PairsFigures> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    readonly queries: Query[];
  };
  const queries = manifest.queries.filter(({ product }) => isInSplit(product, split, heldOutShare.pairs));
  const fronts = (await readdir(join(folder, 'gallery'))).sort().map((name) => `gallery/${name}`);
  const strangers = others === null ? [] : await listStrangers(others);
  const files = [...queries.map(({ query }) => query), ...fronts].map((name) => resolve(folder, name));
  const embeddings = await embedFiles([...files, ...strangers], embedder, onProgress);
  const asked = queries.map((query, position) => ({
    ...query,
    embedding: embeddings[position] as Embedding,
  }));
  const gallery = { names: [...fronts, ...strangers], embeddings: embeddings.slice(queries.length) };
  return {
    queries: queries.length,
    gallery: gallery.names.length,
    recallAt1: toShare(
      asked.filter(({ colour_agrees }) => colour_agrees),
      (query) => findsItself(query, gallery),
    ),
    dyedRecallAt5: toShare(
      asked.filter(({ colour_agrees }) => !colour_agrees),
      (query) => findsAnyColour(query, gallery),
    ),
    otherColourRecallAt5: toShare(
      asked.filter(({ near_answers }) => near_answers.length > 0),
      (query) => findsOtherColour(query, gallery),
    ),
  };
}

type Asked = Query & { readonly embedding: Embedding };
type Gallery = { readonly names: readonly string[]; readonly embeddings: readonly Embedding[] };

async function listStrangers(folder: string): Promise<readonly string[]> {
  return (await readdir(folder))
    .sort()
    .slice(0, otherCount)
    .map((name) => join(folder, name));
}

function findsItself({ embedding, answers }: Asked, { names, embeddings }: Gallery): boolean {
  const [nearest = -1] = searchExactly(embedding, embeddings, 1);
  return answers.includes(names[nearest] ?? '');
}

function findsAnyColour(
  { embedding, answers, near_answers }: Asked,
  { names, embeddings }: Gallery,
): boolean {
  const found = searchExactly(embedding, embeddings, 5).map((position) => names[position] ?? '');
  return found.some((name) => answers.includes(name) || near_answers.includes(name));
}

/** The product's own colour would crowd out the others, so it is left out first. */
function findsOtherColour(
  { embedding, answers, near_answers }: Asked,
  { names, embeddings }: Gallery,
): boolean {
  const nearest = searchExactly(embedding, embeddings, 5 + answers.length).map(
    (position) => names[position] ?? '',
  );
  const others = nearest.filter((name) => !answers.includes(name)).slice(0, 5);
  return others.some((name) => near_answers.includes(name));
}

function toShare(asked: readonly Asked[], isRight: (query: Asked) => boolean): number {
  return asked.filter(isRight).length / Math.max(1, asked.length);
}
