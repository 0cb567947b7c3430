import { readFileSync, writeFileSync } from 'node:fs';
import type { Embedding } from '../../embedder/embedder.ts';
import { readFlat, toFlatFile } from './flat-file.ts';
import {
  checkEntry,
  checkVector,
  compareNeighbours,
  type Neighbour,
  refuseKnown,
  type VectorIndex,
} from './vector-index.ts';

const firstCapacity = 64;

/** Compares with every vector: exact, and as fast as a graph for up to some thousands of them. */
export function createFlatIndex(dimensions: number): VectorIndex {
  return toIndex(dimensions, [], new Float32Array(0));
}

/** @throws {IndexError} `index_damaged`, `index_of_other_embedder` */
export function readFlatIndex(path: string, dimensions: number): VectorIndex {
  const { labels, vectors } = readFlat(readFileSync(path), path, dimensions);
  return toIndex(dimensions, labels, vectors);
}

function toIndex(
  dimensions: number,
  startLabels: readonly number[],
  startVectors: Float32Array,
): VectorIndex {
  const labels = [...startLabels];
  const rows = new Map(labels.map((label, row) => [label, row]));
  let vectors = startVectors;
  const toRow = (row: number) => vectors.subarray(row * dimensions, (row + 1) * dimensions);
  const grow = () => {
    const larger = new Float32Array(Math.max(firstCapacity, labels.length * 2) * dimensions);
    larger.set(vectors);
    vectors = larger;
  };
  const search = (vector: Embedding, limit: number, candidates: Iterable<readonly [number, number]>) => {
    checkVector(vector, dimensions);
    const neighbours: Neighbour[] = [];
    for (const [label, row] of candidates)
      neighbours.push({ label, similarity: toSimilarity(vectors, row * dimensions, vector) });
    return neighbours.sort(compareNeighbours).slice(0, limit);
  };
  return {
    kind: 'flat',
    dimensions,
    removed: new Set(),
    get size() {
      return labels.length;
    },
    add(label, vector) {
      checkEntry(label, vector, dimensions);
      refuseKnown(label, rows.has(label));
      if ((labels.length + 1) * dimensions > vectors.length) grow();
      vectors.set(vector, labels.length * dimensions);
      rows.set(label, labels.push(label) - 1);
    },
    remove(label) {
      const row = rows.get(label);
      if (row === undefined) return false;
      moveLastTo(row, labels, rows, (last) =>
        vectors.copyWithin(row * dimensions, last * dimensions, (last + 1) * dimensions),
      );
      return rows.delete(label);
    },
    labels: () => [...labels],
    vector: (label) => toRow(rows.get(label) ?? labels.length).slice(),
    search: (vector, limit) => search(vector, limit, rows),
    searchAmong: (vector, limit, among) => search(vector, limit, keep(rows, among)),
    write: (path) => writeFileSync(path, toFlatFile(dimensions, labels, vectors)),
  };
}

/** The last row fills the gap, so that removed vectors take no room. */
function moveLastTo(
  row: number,
  labels: number[],
  rows: Map<number, number>,
  copy: (last: number) => void,
): void {
  const last = labels.length - 1;
  const label = labels.pop();
  if (row === last || label === undefined) return;
  copy(last);
  labels[row] = label;
  rows.set(label, row);
}

function* keep(
  rows: ReadonlyMap<number, number>,
  among: ReadonlySet<number>,
): Generator<readonly [number, number]> {
  for (const label of among) {
    const row = rows.get(label);
    if (row !== undefined) yield [label, row];
  }
}

/** Four sums side by side: one would wait for itself at each step. */
function toSimilarity(vectors: Float32Array, offset: number, vector: Embedding): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = vector.length - (vector.length % 4);
  for (let i = 0, at = offset; i < whole; i += 4, at += 4) {
    a += (vectors[at] as number) * (vector[i] as number);
    b += (vectors[at + 1] as number) * (vector[i + 1] as number);
    c += (vectors[at + 2] as number) * (vector[i + 2] as number);
    d += (vectors[at + 3] as number) * (vector[i + 3] as number);
  }
  for (let i = whole; i < vector.length; i++) a += (vectors[offset + i] as number) * (vector[i] as number);
  return a + b + c + d;
}
