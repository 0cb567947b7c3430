import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { digestFile } from './digest-file.ts';
import { IndexError } from './index-error.ts';
import { type IndexedEmbedder, type Manifest, manifestName, type SavedIndex } from './manifest.ts';
import { readSaved } from './read-indexes.ts';
import type { VectorIndex } from './vector-index.ts';

/** Files that no manifest names are another process's save under way, or left by one that died: kept this long. */
const strayMs = 10 * 60_000;

/**
 * Saves the indexes of all categories: each to a new file, checked and flushed, then the manifest that names them in one
 * rename. Whoever dies half-way, or reads or saves at the same time, meets one whole save or another.
 *
 * @throws {IndexError} `index_not_saved`
 */
export function saveIndexes(
  folder: string,
  indexes: ReadonlyMap<string, VectorIndex>,
  about: { readonly embedder: IndexedEmbedder; readonly generation: number },
): void {
  try {
    mkdirSync(folder, { recursive: true });
    const saved = [...indexes]
      .filter(([, { size }]) => size > 0)
      .map(([name, index]) => saveIndex(folder, name, index));
    const manifest: Manifest = { version: 1, ...about, indexes: saved };
    saveManifest(folder, manifest);
    removeStray(folder, manifest);
  } catch (cause) {
    if (cause instanceof IndexError) throw cause;
    throw new IndexError('index_not_saved', `Expected to save the index in ${folder}: ${cause}`, { cause });
  }
}

function saveIndex(folder: string, category: string, index: VectorIndex): SavedIndex {
  const safe = category.replace(/[^\w-]+/g, '-');
  const file = `${safe}-${randomBytes(6).toString('hex')}.${index.kind}`;
  const path = join(folder, file);
  const fresh = `${path}.tmp`;
  index.write(fresh);
  flush(fresh);
  const { kind, size: count } = index;
  const saved = { category, kind, file, ...digestFile(fresh), count, removed: [...index.removed] };
  check(folder, { ...saved, file: `${file}.tmp` }, index.dimensions);
  renameSync(fresh, path);
  return saved;
}

/** Reads the file back: a full disk or the library's silence must not cost the last good save. */
function check(folder: string, saved: SavedIndex, dimensions: number): void {
  const { size } = readSaved(folder, saved, dimensions);
  if (size !== saved.count)
    throw new IndexError(
      'index_not_saved',
      `Expected ${saved.count} vectors in ${saved.file} but received ${size}`,
    );
}

function saveManifest(folder: string, manifest: Manifest): void {
  const fresh = join(folder, `${manifestName}.${randomBytes(6).toString('hex')}.tmp`);
  writeFileSync(fresh, JSON.stringify(manifest));
  flush(fresh);
  renameSync(fresh, join(folder, manifestName));
  flush(folder);
}

/** To the disk itself, so that a rename is never there before the bytes that it names. */
function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function removeStray(folder: string, { indexes }: Manifest): void {
  const named = new Set([manifestName, ...indexes.map(({ file }) => file)]);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (!named.has(name) && age > strayMs) rmSync(path, { force: true });
  }
}
