import { join } from 'node:path';
import { digestFile } from './digest-file.ts';
import { readFlatIndex } from './flat-index.ts';
import { readHnswIndex } from './hnsw-index.ts';
import { IndexError } from './index-error.ts';
import { type IndexedEmbedder, readManifest, type SavedIndex } from './manifest.ts';
import type { VectorIndex } from './vector-index.ts';

/** What a save holds: the index of each category, and the catalogue's generation that it stands for. */
export interface SavedIndexes {
  readonly generation: number;
  readonly indexes: Map<string, VectorIndex>;
}

/**
 * Reads the last save, every file into a new index and only after its digest was found right: the graph library crashes
 * on a truncated file.
 *
 * @throws {IndexError} `index_missing`, `index_damaged`, `index_of_other_embedder`
 */
export function readIndexes(folder: string, embedder: IndexedEmbedder): SavedIndexes {
  const { generation, indexes } = readManifest(folder, embedder);
  const read = indexes.map(
    (saved) => [saved.category, readSaved(folder, saved, embedder.dimensions)] as const,
  );
  return { generation, indexes: new Map(read) };
}

/** @throws {IndexError} `index_missing`, `index_damaged`, `index_of_other_embedder` */
export function readSaved(
  folder: string,
  { file, kind, bytes, sha256, removed }: SavedIndex,
  dimensions: number,
): VectorIndex {
  const path = join(folder, file);
  const found = digest(path);
  if (found.bytes !== bytes || found.sha256 !== sha256)
    throw new IndexError(
      'index_damaged',
      `Expected ${bytes} bytes of digest ${sha256} at ${path} but received ${found.bytes} of ${found.sha256}`,
    );
  return kind === 'flat' ? readFlatIndex(path, dimensions) : readHnswIndex(path, dimensions, removed);
}

function digest(path: string): ReturnType<typeof digestFile> {
  try {
    return digestFile(path);
  } catch (cause) {
    throw new IndexError('index_missing', `Expected an index file at ${path}`, { cause });
  }
}
