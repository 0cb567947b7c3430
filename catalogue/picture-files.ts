import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file whose name stands for its content: under another name, then renamed, so that nobody ever reads half of it. A file that
 * is whole is left. Not flushed to disk: see `isWhole`.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  if (isWhole(path, bytes.byteLength)) return;
  mkdirSync(dirname(path), { recursive: true });
  // Of this process: another may be writing the same picture.
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, bytes);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** Whether a file is there with all its bytes; one that a power cut took before it was on disk is missing or shorter. */
export function isWhole(path: string, length: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === length;
}
