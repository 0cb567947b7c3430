import type { Embedding } from '../../embedder/embedder.ts';
import { IndexError } from './index-error.ts';

/** A vector near another. */
export interface Neighbour {
  readonly label: number;
  /** Cosine, −1..1. */
  readonly similarity: number;
}

/** Unit vectors under labels, and the nearest of them. Synchronous; lives in the index worker. */
export interface VectorIndex {
  readonly kind: IndexKind;
  /** Numbers in each vector. */
  readonly dimensions: number;
  /** Vectors that a search may find. */
  readonly size: number;
  /** Labels of vectors that were removed but still take room; they may be on disk, too. */
  readonly removed: ReadonlySet<number>;
  /**
   * @param label 0 .. 2^32 − 2, not in the index, never removed from it
   * @throws {IndexError} `vector_invalid`
   */
  add(label: number, vector: Embedding): void;
  /** False when the label is not in the index. */
  remove(label: number): boolean;
  /** Labels of the vectors that a search may find, in no order. */
  labels(): number[];
  /** The vector of a label that `labels` gives. */
  vector(label: number): Embedding;
  /**
   * Best first; fewer than `limit` only when there are no more.
   *
   * @throws {IndexError} `vector_invalid`
   */
  search(vector: Embedding, limit: number): Neighbour[];
  /** Likewise, among these labels only; labels that are not in the index are passed over. */
  searchAmong(vector: Embedding, limit: number, labels: ReadonlySet<number>): Neighbour[];
  /** Writes a file that `read` of the same kind takes; may leave half a file when it fails. */
  write(path: string): void;
}

export type IndexKind = 'flat' | 'hnsw';

/** Labels wrap silently above this in the graph index, so nothing larger is let in. */
const largestLabel = 2 ** 32 - 2;

/** How far a unit vector's length may be from 1: float32 and half-precision networks round. */
const lengthTolerance = 0.01;

/** @throws {IndexError} `vector_invalid` unless the label and the unit vector can go into an index */
export function checkEntry(label: number, vector: Embedding, dimensions: number): void {
  if (!Number.isInteger(label) || label < 0 || label > largestLabel)
    throw new IndexError(
      'vector_invalid',
      `Expected a label from 0 to ${largestLabel} but received ${label}`,
    );
  checkVector(vector, dimensions);
}

/** @throws {IndexError} `vector_invalid` when the label is, or was, in the index: one label, one vector */
export function refuseKnown(label: number, isKnown: boolean): void {
  if (isKnown) throw new IndexError('vector_invalid', `Expected a new label but received ${label} again`);
}

/** @throws {IndexError} `vector_invalid` unless it has `dimensions` numbers and length 1: the graph would take NaN */
export function checkVector(vector: Embedding, dimensions: number): void {
  if (vector.length !== dimensions)
    throw new IndexError('vector_invalid', `Expected ${dimensions} numbers but received ${vector.length}`);
  const length = Math.hypot(...vector);
  if (Math.abs(length - 1) <= lengthTolerance) return;
  throw new IndexError(
    'vector_invalid',
    `Expected a vector of length 1 but received one of length ${length}`,
  );
}

/** Best first; equal similarities in order of label, so that answers do not depend on the order of insertion. */
export function compareNeighbours(one: Neighbour, other: Neighbour): number {
  return other.similarity - one.similarity || one.label - other.label;
}
