import { statSync } from 'node:fs';
import hnswlib from 'hnswlib-node';
import type { Embedding } from '../../embedder/embedder.ts';
import { IndexError } from './index-error.ts';
import {
  checkEntry,
  checkVector,
  compareNeighbours,
  type Neighbour,
  refuseKnown,
  type VectorIndex,
} from './vector-index.ts';

/** Malkov and Yashunin, "Efficient and robust approximate nearest neighbor search using HNSW graphs", 2018. */
const linksPerVector = 16;
const buildWidth = 200;
const searchWidth = 128;
const seed = 20_261_121;
const firstCapacity = 4096;
/** Below this many candidates, comparing with each is faster than walking the graph past all the others. */
const fewCandidates = 1000;

type Graph = hnswlib.HierarchicalNSW;

/** An approximate index for many vectors; the only file that knows the graph library, which checks nothing by itself. */
export function createHnswIndex(dimensions: number): VectorIndex {
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
  graph.initIndex(firstCapacity, linksPerVector, buildWidth, seed);
  return toIndex(graph, dimensions, new Set());
}

/**
 * @param path of a file known to be whole (its digest was checked): the library crashes on others
 * @param removed labels that were removed before it was written
 * @throws {IndexError} `index_damaged`
 */
export function readHnswIndex(path: string, dimensions: number, removed: Iterable<number>): VectorIndex {
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
  try {
    graph.readIndexSync(path);
  } catch (cause) {
    throw new IndexError('index_damaged', `Expected an index at ${path}: ${cause}`, { cause });
  }
  return toIndex(graph, dimensions, new Set(removed));
}

function toIndex(graph: Graph, dimensions: number, removed: Set<number>): VectorIndex {
  const known = new Set(graph.getIdsList());
  const isLive = (label: number) => known.has(label) && !removed.has(label);
  const walk = (vector: Embedding, limit: number, among?: ReadonlySet<number>): Neighbour[] => {
    const most = Math.min(limit, graph.getCurrentCount());
    if (most === 0) return [];
    graph.setEf(Math.max(searchWidth, 2 * most));
    // The callback must not throw: that ends the process.
    const { neighbors, distances } = graph.searchKnn(
      [...vector],
      most,
      among && ((label) => among.has(label)),
    );
    return neighbors.map((label, at) => ({ label, similarity: 1 - (distances[at] as number) }));
  };
  const compareEach = (vector: Embedding, labels: Iterable<number>): Neighbour[] =>
    [...labels].filter(isLive).map((label) => ({ label, similarity: toDot(graph.getPoint(label), vector) }));
  const best = (neighbours: Neighbour[], limit: number) => neighbours.sort(compareNeighbours).slice(0, limit);
  return {
    kind: 'hnsw',
    dimensions,
    removed,
    get size() {
      return known.size - removed.size;
    },
    add(label, vector) {
      checkEntry(label, vector, dimensions);
      refuseKnown(label, known.has(label));
      if (graph.getCurrentCount() >= graph.getMaxElements()) graph.resizeIndex(graph.getMaxElements() * 2);
      graph.addPoint([...vector], label);
      known.add(label);
    },
    remove(label) {
      if (!isLive(label)) return false;
      graph.markDelete(label);
      removed.add(label);
      return true;
    },
    labels: () => [...known].filter(isLive),
    vector: (label) => Float32Array.from(graph.getPoint(label)),
    search(vector, limit) {
      checkVector(vector, dimensions);
      const found = walk(vector, limit);
      // Removals can cut the graph in two: then the walk ends early.
      const isShort = found.length < Math.min(limit, known.size - removed.size);
      return best(isShort ? compareEach(vector, known) : found, limit);
    },
    searchAmong(vector, limit, among) {
      checkVector(vector, dimensions);
      if (among.size <= Math.max(fewCandidates, limit)) return best(compareEach(vector, among), limit);
      const found = walk(vector, limit, among);
      return best(found.length < limit ? compareEach(vector, among) : found, limit);
    },
    write: (path) => writeGraph(graph, path),
  };
}

/** The library reports success even when the folder is missing. */
function writeGraph(graph: Graph, path: string): void {
  graph.writeIndexSync(path);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes === 0)
    throw new IndexError('index_not_saved', `Expected an index to be written to ${path} but nothing was`);
}

function toDot(point: readonly number[], vector: Embedding): number {
  return point.reduce((sum, value, at) => sum + value * (vector[at] as number), 0);
}
