import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Embedding } from '../embedder/embedder.ts';
import type { Category } from '../models/category.ts';
import type { IndexedEmbedder } from './index/manifest.ts';
import type { IndexThread } from './index/start-index-thread.ts';
import type { Neighbour } from './index/vector-index.ts';
import type { Match, MatchFilter } from './match.ts';

/** What a search needs. */
export interface SearchedIndex {
  readonly catalogue: Catalogue;
  readonly embedder: IndexedEmbedder;
  readonly thread: IndexThread;
}

/** What is asked for. */
export interface Wanted {
  readonly embedding: Embedding;
  readonly category: Category;
  readonly filter: MatchFilter;
}

const defaultLimit = 5;
const mostMatches = 100;
/** Neighbours looked at for each match wanted: first so many, then so many; after that the catalogue is asked which products pass. */
const reaches = [2, 16];

/** 1..100. */
export function toLimit({ limit = defaultLimit }: MatchFilter): number {
  return Math.min(mostMatches, Math.max(1, Math.floor(limit)));
}

/**
 * The products nearest to an embedding that pass the filter, best first. Looks among ever more neighbours until enough
 * pass; when few products do, compares with exactly those.
 */
export async function findMatches(
  index: SearchedIndex,
  { embedding, category, filter }: Wanted,
): Promise<Match[]> {
  const limit = toLimit(filter);
  for (const reach of reaches.map((factor) => factor * limit)) {
    const neighbours = await search(index, { embedding, category, filter }, reach, null);
    const matches = toMatches(index, neighbours, filter);
    if (matches.length >= limit || neighbours.length < reach) return matches.slice(0, limit);
  }
  const among = Uint32Array.from(index.catalogue.crops.labels(index.embedder.sha256, category, filter));
  const neighbours = await search(index, { embedding, category, filter }, limit, among);
  return toMatches(index, neighbours, filter);
}

function search({ thread }: SearchedIndex, wanted: Wanted, limit: number, among: Uint32Array | null) {
  const { category, embedding: vector } = wanted;
  return thread.ask('search', { category, vector, limit, among });
}

/** The index may lag behind the catalogue for a moment: what the catalogue no longer sells is left out here. */
function toMatches(index: SearchedIndex, neighbours: readonly Neighbour[], filter: MatchFilter): Match[] {
  const matches = neighbours.map((neighbour) => toMatch(index, neighbour)).filter((match) => match !== null);
  return matches.filter((match) => passes(match, filter));
}

function toMatch({ catalogue, embedder }: SearchedIndex, { label, similarity }: Neighbour): Match | null {
  const crop = catalogue.crops.byLabel(embedder.sha256, label);
  const product = crop && catalogue.products.find(crop.product);
  if (!product || product.gone) return null;
  const cosine = Math.min(1, Math.max(-1, similarity));
  return { product, picture: crop.picture, box: crop.box, similarity: cosine, colour: crop.colour };
}

function passes({ product: { store, price } }: Match, { maxPrices, stores }: MatchFilter): boolean {
  if (stores && !stores.includes(store)) return false;
  if (!maxPrices) return true;
  const most = maxPrices.find(({ currency }) => currency === price?.currency);
  return price !== null && most !== undefined && price.minorUnits <= most.minorUnits;
}
