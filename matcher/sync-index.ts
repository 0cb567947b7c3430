import type { Crops } from '../catalogue/catalogue.ts';
import type { IndexedEmbedder } from './index/manifest.ts';
import type { IndexThread } from './index/start-index-thread.ts';

/** What the index lacks, and what it holds that the catalogue no longer does; labels by category. */
export interface IndexGap {
  readonly missing: ReadonlyMap<string, readonly number[]>;
  readonly surplus: ReadonlyMap<string, readonly number[]>;
}

/** What a synchronisation did. */
export interface SyncCounts {
  readonly added: number;
  readonly removed: number;
  /** Labels whose embeddings cannot be used: not of unit length, of other dimensions. */
  readonly unusable: readonly number[];
}

/** Vectors sent in one message. */
const chunkSize = 512;

/** Compares the labels of the catalogue's crops with the index's. */
export async function findGap(
  crops: Crops,
  embedder: IndexedEmbedder,
  thread: IndexThread,
): Promise<IndexGap> {
  const indexed = await thread.ask('labels', {});
  const categories = new Set([...Object.keys(crops.counts(embedder.sha256)), ...Object.keys(indexed)]);
  const missing = new Map<string, number[]>();
  const surplus = new Map<string, number[]>();
  for (const category of categories) {
    const wanted = new Set(crops.labels(embedder.sha256, category));
    const present = new Set(indexed[category] ?? []);
    missing.set(
      category,
      [...wanted].filter((label) => !present.has(label)),
    );
    surplus.set(
      category,
      [...present].filter((label) => !wanted.has(label)),
    );
  }
  return { missing, surplus };
}

/** How many vectors would have to be added. */
export function countMissing({ missing }: IndexGap): number {
  return [...missing.values()].reduce((sum, labels) => sum + labels.length, 0);
}

/** Closes the gap; crops that vanish meanwhile are passed over. */
export async function closeGap(
  crops: Crops,
  embedder: IndexedEmbedder,
  thread: IndexThread,
  { missing, surplus }: IndexGap,
): Promise<SyncCounts> {
  let removed = 0;
  for (const [category, labels] of surplus) {
    removed += labels.length;
    if (labels.length > 0) await thread.ask('remove', { category, labels: Uint32Array.from(labels) });
  }
  let added = 0;
  const unusable: number[] = [];
  for (const [category, labels] of missing) {
    for (const chunk of toChunks(labels)) {
      const batch = readBatch(crops, embedder, chunk, unusable);
      const refused = await thread.ask('add', { category, ...batch });
      unusable.push(...refused);
      added += batch.labels.length - refused.length;
    }
  }
  if (added + removed > 0) await thread.ask('settle', {});
  return { added, removed, unusable };
}

function* toChunks(labels: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < labels.length; at += chunkSize) yield labels.slice(at, at + chunkSize);
}

function readBatch(
  crops: Crops,
  { sha256, dimensions }: IndexedEmbedder,
  wanted: readonly number[],
  unusable: number[],
) {
  const found = wanted.map((label) => crops.byLabel(sha256, label)).filter((crop) => crop !== null);
  const usable = found.filter(({ embedding }) => embedding.length === dimensions);
  unusable.push(
    ...found.filter(({ embedding }) => embedding.length !== dimensions).map(({ label }) => label),
  );
  const vectors = new Float32Array(usable.length * dimensions);
  for (const [row, { embedding }] of usable.entries()) vectors.set(embedding, row * dimensions);
  return { labels: Uint32Array.from(usable.map(({ label }) => label)), vectors };
}
