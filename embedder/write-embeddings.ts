import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { EmbeddedPhoto, EmbeddingWriter } from './embedded-photo.ts';
import { npyHeaderBytes, toNpyHeader, toNpyRow } from './npy.ts';
import { toCsvHeader, toCsvRow, toJsonRow } from './to-text-row.ts';

interface Format {
  readonly start: (dimensions: number) => Uint8Array | string;
  readonly row: (row: EmbeddedPhoto, dimensions: number) => Uint8Array | string;
}

/** How rows are written, by the file's ending. */
const formats: Readonly<Record<string, Format>> = {
  '.npy': { start: () => new Uint8Array(npyHeaderBytes), row: toArrayRow },
  '.csv': { start: toCsvHeader, row: toCsvRow },
  '.jsonl': { start: () => '', row: toJsonRow },
};

/** Whether embeddings can be written to a file of that name: it ends in .npy, .csv or .jsonl. */
export function isEmbeddingsFile(path: string): boolean {
  return extname(path) in formats;
}

/**
 * Starts a file of embeddings: `.npy` (one row of 32-bit numbers a photo, NaN for a photo without an embedding, so that
 * rows and photos stay in step), `.csv` or `.jsonl`. An older file of that name stays until the new one is whole.
 *
 * @param path ends as `isEmbeddingsFile` asks; its folder is made when missing
 * @param dimensions numbers a row
 */
export async function openEmbeddingsFile(path: string, dimensions: number): Promise<EmbeddingWriter> {
  const format = formats[extname(path)] as Format;
  const part = `${path}.${process.pid}.part`;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(part, 'w');
  let rows = 0;
  await file.appendFile(format.start(dimensions));
  return {
    async write(row) {
      rows++;
      await file.appendFile(format.row(row, dimensions));
    },
    async close() {
      if (extname(path) === '.npy') await rewriteHeader(file, rows, dimensions);
      await file.close();
      await rename(part, path);
    },
    async abandon() {
      await file.close();
      await rm(part, { force: true });
    },
  };
}

function toArrayRow(row: EmbeddedPhoto, dimensions: number): Uint8Array {
  return toNpyRow('error' in row ? new Float32Array(dimensions).fill(Number.NaN) : row.embedding);
}

async function rewriteHeader(file: FileHandle, rows: number, dimensions: number): Promise<void> {
  await file.write(toNpyHeader(rows, dimensions), 0, npyHeaderBytes, 0);
}
