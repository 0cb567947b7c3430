import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Category } from '../../models/category.ts';
import { type MapState, openKeptProjections } from './kept-projections.ts';
import { openProjector, type Projector } from './open-projector.ts';
import type { Projection } from './project-worker.ts';
import { type CropSample, type MappedCrop, sampleCrops } from './sample-crops.ts';

/** The embeddings of one category in two dimensions. */
export interface CategoryMap {
  readonly projection: Projection;
  /** In the order of the points. */
  readonly crops: readonly MappedCrop[];
  /** Crops of the category, on the map or not. */
  readonly total: number;
  /** False while a better projection is being made. */
  readonly isFinal: boolean;
}

/** Maps by category, made when first asked for and again when the category has changed. */
export interface Maps {
  read(category: Category): Promise<CategoryMap>;
  /** Ends what is under way; what waits for it is told so. */
  close(): Promise<void>;
}

interface MapEntry {
  readonly state: MapState;
  readonly madeAt: number;
  readonly map: Promise<CategoryMap>;
}

/** While a crawl puts crop after crop, their map is made again no sooner than this, milliseconds. */
const leastAge = 60_000;
/** As many as a page can draw without stutter; beyond that an even sample. */
const mostPoints = 10_000;
const empty: Projection = { method: 'pca', points: new Float32Array() };

export interface OpenMapsOptions {
  readonly catalogue: Pick<Catalogue, 'crops'>;
  /** sha256 of the embedder's weights. */
  readonly embedder: string;
  /** Where finished maps are kept; null: nowhere. */
  readonly folder: string | null;
  /** Told of maps that could not be kept, and of better ones that failed. */
  readonly onError: (error: unknown) => void;
  /** Makes the maps, and is closed with them. */
  readonly projector?: Projector;
}

export function openMaps({
  catalogue: { crops },
  embedder,
  folder,
  onError,
  projector = openProjector(),
}: OpenMapsOptions): Maps {
  const entries = new Map<Category, MapEntry>();
  const kept = openKeptProjections(folder);
  let writing: Promise<void> = Promise.resolve();
  let isClosed = false;

  const keep = (state: MapState, map: CategoryMap) => {
    const entry = entries.get(state.category);
    if (entry?.state === state) entries.set(state.category, { ...entry, map: Promise.resolve(map) });
    // What cannot be kept is made again after the next start.
    if (map.isFinal) writing = writing.then(() => kept.write(state, map.projection)).catch(onError);
  };
  const make = async (state: MapState): Promise<CategoryMap> => {
    const sample = sampleCrops(crops.all(embedder, state.category), {
      most: mostPoints,
      count: state.count,
    });
    const before = await kept.read(state);
    const isUsable = before?.points.length === sample.crops.length * 2;
    if (sample.crops.length === 0 || isUsable) return toMap(state, sample, before ?? empty);
    return new Promise((resolve, reject) => {
      let plain: CategoryMap | null = null;
      const onProjection = (projection: Projection) => {
        const map = toMap(state, sample, projection);
        plain = map.isFinal ? null : map;
        keep(state, map);
        resolve(map);
      };
      const fail = (error: unknown) => {
        reject(error);
        if (plain) settle(state, plain, error);
      };
      const projected = projector.project(sample.vectors, onProjection);
      projected.then(() => fail(new Error('Expected a map but its thread ended')), fail);
    });
  };
  /** No better map is coming: the plain one stands until the category changes. */
  const settle = (state: MapState, plain: CategoryMap, error: unknown) => {
    keep(state, { ...plain, isFinal: true });
    if (!isClosed) onError(error);
  };
  return {
    read(category) {
      const state = readState(crops, embedder, category);
      const known = entries.get(category);
      if (known && (isSame(known.state, state) || Date.now() - known.madeAt < leastAge)) return known.map;
      const map = Promise.resolve().then(() => make(state));
      entries.set(category, { state, madeAt: Date.now(), map });
      map.catch(() => entries.delete(category));
      return map;
    },
    async close() {
      isClosed = true;
      await projector.close();
      await writing;
    },
  };
}

function readState(crops: Catalogue['crops'], embedder: string, category: Category): MapState {
  const labels = crops.labels(embedder, category);
  return { embedder, category, count: labels.length, lastLabel: labels.at(-1) ?? -1 };
}

function isSame(one: MapState, other: MapState): boolean {
  return one.count === other.count && one.lastLabel === other.lastLabel;
}

function toMap({ count }: MapState, { crops }: CropSample, projection: Projection): CategoryMap {
  return { projection, crops, total: count, isFinal: projection.method === 'umap' || crops.length <= 3 };
}
