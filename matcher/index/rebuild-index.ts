import { setImmediate } from 'node:timers/promises';
import { createFlatIndex } from './flat-index.ts';
import { createHnswIndex } from './hnsw-index.ts';
import type { IndexKind, VectorIndex } from './vector-index.ts';

/** Above this many vectors the graph answers faster than comparing with each (0.7 ms at 2,000 of 256 numbers). */
export const mostFlat = 2000;

/** Share of removed vectors above which an index is made again: they slow every search and fill the disk. */
const mostRemoved = 0.25;

/** Vectors added between two looks at the mailbox: some 100 ms of work. */
const slice = 64;

export function createIndex(kind: IndexKind, dimensions: number): VectorIndex {
  return kind === 'flat' ? createFlatIndex(dimensions) : createHnswIndex(dimensions);
}

/** Adds many vectors, letting searches through in between. */
export async function addAll(
  index: Pick<VectorIndex, 'add'>,
  entries: Iterable<readonly [number, Float32Array]>,
): Promise<void> {
  let added = 0;
  for (const [label, vector] of entries) {
    index.add(label, vector);
    if (++added % slice === 0) await setImmediate();
  }
}

/** The index itself, or a new one of the same vectors when it has grown out of its kind or holds too many removed ones. */
export async function rebuildWhenWorn(index: VectorIndex): Promise<VectorIndex> {
  const kind: IndexKind = index.size > mostFlat ? 'hnsw' : index.kind;
  const isWorn = index.removed.size > mostRemoved * (index.size + index.removed.size);
  if (kind === index.kind && !isWorn) return index;
  const fresh = createIndex(index.size > mostFlat ? 'hnsw' : 'flat', index.dimensions);
  await addAll(fresh, readEntries(index));
  return fresh;
}

function* readEntries(index: VectorIndex): Generator<readonly [number, Float32Array]> {
  for (const label of index.labels().sort((one, other) => one - other)) yield [label, index.vector(label)];
}
