import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1 << 20;

/** Length and sha256 (hexadecimal) of a file of any size; throws what `openSync` throws. */
export function digestFile(path: string): { readonly bytes: number; readonly sha256: string } {
  const file = openSync(path, 'r');
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  let bytes = 0;
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}
