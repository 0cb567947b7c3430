import { IndexError } from './index-error.ts';
import type { IndexQuestions } from './index-messages.ts';
import type { IndexedEmbedder } from './manifest.ts';
import { readIndexes, type SavedIndexes } from './read-indexes.ts';
import { addAll, createIndex, rebuildWhenWorn } from './rebuild-index.ts';
import { saveIndexes } from './save-indexes.ts';
import type { Neighbour, VectorIndex } from './vector-index.ts';

type Asked<Kind extends keyof IndexQuestions> = IndexQuestions[Kind]['asked'];

/**
 * The indexes of all categories. What changes them is called one at a time; `search` may come in between, and meets
 * each index before or after, never half.
 */
export interface IndexSet {
  open(asked: Asked<'open'>): IndexQuestions['open']['answer'];
  labels(): Record<string, Uint32Array>;
  add(asked: Asked<'add'>): Promise<number[]>;
  remove(asked: Asked<'remove'>): null;
  settle(): Promise<null>;
  save(asked: Asked<'save'>): null;
  search(asked: Asked<'search'>): Neighbour[];
}

export function createIndexSet(): IndexSet {
  let folder = '';
  let embedder: IndexedEmbedder = { name: '', sha256: '', dimensions: 1 };
  let indexes = new Map<string, VectorIndex>();
  const indexOf = (category: string) => {
    const index = indexes.get(category) ?? createIndex('flat', embedder.dimensions);
    indexes.set(category, index);
    return index;
  };
  return {
    open(asked) {
      ({ folder, embedder } = asked);
      const { saved, reason } = asked.anew ? nothing('asked to begin anew') : readOrNothing(folder, embedder);
      indexes = saved.indexes;
      return { generation: reason === null ? saved.generation : null, reason };
    },
    labels: () =>
      Object.fromEntries([...indexes].map(([name, index]) => [name, Uint32Array.from(index.labels())])),
    async add({ category, labels, vectors }) {
      const index = await rebuildWhenWorn(indexOf(category));
      indexes.set(category, index);
      const unusable: number[] = [];
      await addAll(wrapTolerant(index, unusable), toEntries(labels, vectors, embedder.dimensions));
      return unusable;
    },
    remove({ category, labels }) {
      for (const label of labels) indexes.get(category)?.remove(label);
      return null;
    },
    async settle() {
      for (const [category, index] of indexes) indexes.set(category, await rebuildWhenWorn(index));
      return null;
    },
    save({ generation }) {
      saveIndexes(folder, indexes, { embedder, generation });
      return null;
    },
    search({ category, vector, limit, among }) {
      const index = indexes.get(category);
      if (!index) return [];
      return among ? index.searchAmong(vector, limit, new Set(among)) : index.search(vector, limit);
    },
  };
}

function nothing(reason: string) {
  return { saved: { generation: 0, indexes: new Map<string, VectorIndex>() }, reason };
}

/** Twice: between the manifest and its files another process may save and tidy up. */
function readOrNothing(
  folder: string,
  embedder: IndexedEmbedder,
): { saved: SavedIndexes; reason: string | null } {
  try {
    return { saved: readIndexes(folder, embedder), reason: null };
  } catch {
    return readAgain(folder, embedder);
  }
}

function readAgain(folder: string, embedder: IndexedEmbedder): ReturnType<typeof readOrNothing> {
  try {
    return { saved: readIndexes(folder, embedder), reason: null };
  } catch (error) {
    if (error instanceof IndexError) return nothing(error.message);
    throw error;
  }
}

/** One bad vector in the catalogue must not keep the others out. */
function wrapTolerant(index: VectorIndex, unusable: number[]): Pick<VectorIndex, 'add'> {
  return {
    add(label, vector) {
      try {
        index.add(label, vector);
      } catch (error) {
        if (!(error instanceof IndexError)) throw error;
        unusable.push(label);
      }
    },
  };
}

function* toEntries(labels: Uint32Array, vectors: Float32Array, dimensions: number) {
  for (const [row, label] of labels.entries())
    yield [label, vectors.slice(row * dimensions, (row + 1) * dimensions)] as const;
}
