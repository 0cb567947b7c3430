import { open, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { UsageError } from './report-error.ts';

export interface CollectOptions {
  /** A file with one path a line; `-` is standard input. */
  readonly filesFrom?: string | undefined;
}

/** Endings that make a file in a folder a photo; a file that is named itself may end as it likes. */
const photoEndings = new Set([
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.avif',
  '.gif',
  '.tif',
  '.tiff',
  '.heic',
  '.heif',
]);

/**
 * The paths of photos, in the order given: a file is itself, a folder all photos in and below it by name. A path where
 * nothing is comes through as it is, for whoever reads it to report.
 *
 * @throws {UsageError} when neither files nor a list are given, or the list cannot be read
 */
export function collectPhotos(
  files: readonly string[],
  { filesFrom }: CollectOptions = {},
): AsyncGenerator<string> {
  if (files.length > 0 || filesFrom !== undefined) return collect(files, filesFrom);
  throw new UsageError('Expected photos, folders of photos or --files-from');
}

async function* collect(files: readonly string[], filesFrom: string | undefined): AsyncGenerator<string> {
  for (const file of files) yield* expand(file);
  if (filesFrom === undefined) return;
  for await (const line of readLines(filesFrom)) if (line.trim() !== '') yield* expand(line.trim());
}

async function* expand(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) yield* listPhotos(path);
  else yield path;
}

async function* listPhotos(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* listPhotos(path);
    else if (photoEndings.has(extname(entry.name).toLowerCase())) yield path;
  }
}

async function* readLines(file: string): AsyncGenerator<string> {
  if (file === '-') return yield* createInterface({ input: process.stdin });
  const handle = await open(file).catch((cause) => {
    throw new UsageError(`Expected a readable list of files at ${file}`, { cause });
  });
  yield* handle.readLines();
}
