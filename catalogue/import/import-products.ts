import { readFile, stat } from 'node:fs/promises';
import { PhotoError } from '../../photo/photo-error.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import type { Catalogue } from '../catalogue.ts';
import { CatalogueError } from '../catalogue-error.ts';
import type { BadRow, ImportLine, ImportRow } from './import-row.ts';

/** What an import did. */
export interface ImportCounts {
  readonly products: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows and pictures that could not be used, by reason. */
  readonly failed: Readonly<Record<string, number>>;
}

export interface ImportOptions {
  readonly onProgress?: (done: number) => void;
  readonly onBad?: (bad: BadRow) => void;
}

interface Prepared {
  readonly line: ImportLine;
  readonly picture: PictureBytes | BadRow | null;
}

interface PictureBytes {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pictures checked at once. */
const batchSize = 16;
const largestPicture = 25_000_000;

/** Puts rows and their pictures into the catalogue under a store; bad ones are counted with their reason, and it goes on. */
export async function importProducts(
  catalogue: Catalogue,
  store: string,
  lines: Iterable<ImportLine> | AsyncIterable<ImportLine>,
  { onProgress = () => {}, onBad = () => {} }: ImportOptions = {},
): Promise<ImportCounts> {
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const failed: Record<string, number> = {};
  const fail = (bad: BadRow) => {
    failed[bad.code] = (failed[bad.code] ?? 0) + 1;
    onBad(bad);
  };
  let done = 0;
  for await (const batch of toBatches(lines)) {
    for (const prepared of await Promise.all(batch.map(prepare))) {
      const outcome = keep(catalogue, store, prepared);
      if (typeof outcome === 'string') counts[outcome]++;
      else fail(outcome);
      onProgress(++done);
    }
  }
  return { products: counts.new + counts.changed + counts.unchanged, ...counts, failed };
}

async function* toBatches(
  lines: Iterable<ImportLine> | AsyncIterable<ImportLine>,
): AsyncGenerator<ImportLine[]> {
  let batch: ImportLine[] = [];
  for await (const line of lines) {
    if (batch.push(line) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function prepare(line: ImportLine): Promise<Prepared> {
  if ('bad' in line || line.row.picture === null) return { line, picture: null };
  return { line, picture: await readPicture(line.row, line.row.picture) };
}

/** Decoded once here, so that a damaged picture is named now and not when the index is made. */
async function readPicture({ key }: ImportRow, path: string): Promise<PictureBytes | BadRow> {
  try {
    const { size } = await stat(path);
    if (size > largestPicture)
      throw new PhotoError('file_too_large', `Expected at most ${largestPicture} bytes at ${path}`);
    const bytes = await readFile(path);
    const { width, height } = await readPhoto(bytes);
    return { bytes, width, height };
  } catch (error) {
    if (error instanceof PhotoError) return { where: key, code: error.code, message: error.message };
    if (isMissing(error))
      return { where: key, code: 'file_not_found', message: `Expected a picture at ${path}` };
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

function keep(
  catalogue: Catalogue,
  store: string,
  { line, picture }: Prepared,
): 'new' | 'changed' | 'unchanged' | BadRow {
  if ('bad' in line) return line.bad;
  if (picture && 'code' in picture) return picture;
  const { key, product, category } = line.row;
  try {
    const { id, sighting } = catalogue.products.see(store, product, { key, category });
    if (!picture) return sighting;
    const { hash } = catalogue.pictures.add(picture.bytes, picture);
    const isNewPicture = catalogue.products.find(id)?.picture !== hash;
    if (isNewPicture) catalogue.products.setPicture(id, hash);
    return sighting === 'unchanged' && isNewPicture ? 'changed' : sighting;
  } catch (error) {
    if (error instanceof CatalogueError) return { where: key, code: error.code, message: error.message };
    throw error;
  }
}
