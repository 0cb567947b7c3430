import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { IndexedCrop } from '../../catalogue/rows.ts';
import type { Category } from '../../models/category.ts';
import { toBuiltUrl } from '../../settings/paths.ts';
import { openTurns } from '../turns.ts';
import type { Vectors } from './principal-components.ts';
import type { Projection } from './project-worker.ts';

/** The embeddings of one category in two dimensions. */
export interface CategoryMap {
  readonly projection: Projection;
  /** In the order of the points. */
  readonly crops: readonly Omit<IndexedCrop, 'embedding'>[];
  /** Crops of the category, on the map or not. */
  readonly total: number;
  /** False while a better projection is being made. */
  readonly isFinal: boolean;
}

/** Maps by category, made when first asked for and again when the catalogue has changed. */
export interface Maps {
  read(category: Category): Promise<CategoryMap>;
  close(): Promise<void>;
}

/** While a crawl puts crop after crop, its map is made again no sooner than this, milliseconds. */
const leastAge = 60_000;
/** As many as a page can draw without stutter; beyond that an even sample. */
const mostPoints = 10_000;

/** @param embedder sha256 of its weights */
export function openMaps({ crops }: Pick<Catalogue, 'crops'>, embedder: string): Maps {
  const maps = new Map<Category, MapEntry>();
  const workers = new Set<Worker>();
  const takeTurn = openTurns(1);

  const keep = (category: Category, generation: number, map: CategoryMap) => {
    const entry = maps.get(category);
    if (entry?.generation === generation) maps.set(category, { ...entry, map: Promise.resolve(map) });
  };
  const make = (category: Category, generation: number): Promise<CategoryMap> => {
    const { vectors, ...rest } = sample(crops.all(embedder, category), crops.counts(embedder)[category] ?? 0);
    return new Promise((resolve, reject) => {
      if (vectors.count === 0) return resolve({ ...rest, projection: empty, isFinal: true });
      const project = () =>
        runWorker(vectors, workers, (projection) => {
          const map = { ...rest, projection, isFinal: projection.method === 'umap' || vectors.count <= 3 };
          keep(category, generation, map);
          resolve(map);
        });
      takeTurn(project).catch(reject);
    });
  };

  return {
    read(category) {
      const generation = crops.generation(embedder);
      const known = maps.get(category);
      if (known && (known.generation === generation || Date.now() - known.madeAt < leastAge))
        return known.map;
      const map = Promise.resolve().then(() => make(category, generation));
      const entry: MapEntry = { generation, madeAt: Date.now(), map };
      maps.set(category, entry);
      entry.map.catch(() => maps.delete(category));
      return entry.map;
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

interface MapEntry {
  /** Of the catalogue's crops when it was made. */
  readonly generation: number;
  readonly madeAt: number;
  readonly map: Promise<CategoryMap>;
}

const empty: Projection = { method: 'pca', points: new Float32Array() };

function sample(all: Iterable<IndexedCrop>, total: number) {
  const every = Math.max(1, total / mostPoints);
  const crops: Omit<IndexedCrop, 'embedding'>[] = [];
  const embeddings: Float32Array[] = [];
  let at = 0;
  for (const { embedding, ...crop } of all) {
    if (at++ < crops.length * every) continue;
    crops.push(crop);
    embeddings.push(embedding);
  }
  return { crops, total, vectors: join(embeddings) };
}

function join(embeddings: readonly Float32Array[]): Vectors {
  const dimensions = embeddings[0]?.length ?? 0;
  const values = new Float32Array(embeddings.length * dimensions);
  for (const [row, embedding] of embeddings.entries()) values.set(embedding, row * dimensions);
  return { values, count: embeddings.length, dimensions };
}

/** Resolves when the thread has said all that it will. */
function runWorker(
  vectors: Vectors,
  workers: Set<Worker>,
  onProjection: (projection: Projection) => void,
): Promise<void> {
  const worker = new Worker(toBuiltUrl('./project-worker.ts', import.meta.url));
  workers.add(worker);
  worker.on('message', onProjection);
  worker.postMessage(vectors, [vectors.values.buffer as ArrayBuffer]);
  return new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  }).finally(() => workers.delete(worker));
}
