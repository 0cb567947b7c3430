import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { IndexError } from './index-error.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const savedIndex = z.object({
  category: z.string(),
  kind: z.enum(['flat', 'hnsw']),
  /** Name in the manifest's folder; never written twice, so that a reader never meets half of one save. */
  file: z.string().regex(/^[\w.-]+$/),
  bytes: z.number().int().min(1),
  sha256: hash,
  /** Vectors that a search may find. */
  count: z.number().int().min(0),
  /** Labels in the file that a search must not find. */
  removed: z.array(z.number().int().min(0)),
});

const manifest = z.object({
  version: z.literal(1),
  embedder: z.object({ name: z.string(), sha256: hash, dimensions: z.number().int().min(1) }),
  /** Of the catalogue's crops, when they and the index were the same. */
  generation: z.number().int().min(0),
  indexes: z.array(savedIndex),
});

/** What a folder of index files says of itself; renaming it into place is what makes a save happen. */
export type Manifest = Readonly<z.infer<typeof manifest>>;
export type SavedIndex = Readonly<z.infer<typeof savedIndex>>;
export type IndexedEmbedder = Manifest['embedder'];

export const manifestName = 'manifest.json';

/**
 * @param folder of one embedder's indexes
 * @throws {IndexError} `index_missing`, `index_damaged`, `index_of_other_embedder`
 */
export function readManifest(folder: string, embedder: IndexedEmbedder): Manifest {
  const path = join(folder, manifestName);
  const found = parse(readText(path), path);
  const { sha256, dimensions } = found.embedder;
  if (sha256 === embedder.sha256 && dimensions === embedder.dimensions) return found;
  const message = `Expected an index of embedder ${embedder.sha256} at ${path} but received one of ${sha256}`;
  throw new IndexError('index_of_other_embedder', message);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new IndexError('index_missing', `Expected an index at ${path}`, { cause });
  }
}

function parse(text: string, path: string): Manifest {
  try {
    return manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new IndexError('index_damaged', `Expected an index's manifest at ${path}`, { cause });
  }
}
