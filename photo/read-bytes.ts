import { type FileHandle, open } from 'node:fs/promises';
import { PhotoError } from './photo-error.ts';

/**
 * The bytes of a file, checked before they are read so that a huge file costs no memory.
 *
 * @param path of a regular file
 * @param maxBytes the longest file that is read (inclusive)
 * @throws {PhotoError} `file_not_found`, `not_an_image` (a folder, a device), `empty_file`, `file_too_large`
 */
export async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw new PhotoError('file_not_found', `Expected a readable file at ${path} (${cause.code})`, { cause });
  });
  try {
    return await readChecked(file, path, maxBytes);
  } finally {
    await file.close();
  }
}

async function readChecked(file: FileHandle, path: string, maxBytes: number): Promise<Uint8Array> {
  const stat = await file.stat();
  if (!stat.isFile())
    throw new PhotoError('not_an_image', `Expected a file at ${path} but received a folder or device`);
  checkByteCount(stat.size, maxBytes, path);
  return file.readFile();
}

/**
 * @param name what the message calls the photo: its path, or "the photo"
 * @throws {PhotoError} `empty_file`, `file_too_large`
 */
export function checkByteCount(count: number, maxBytes: number, name: string): void {
  if (count === 0) throw new PhotoError('empty_file', `Expected a photo for ${name} but received 0 bytes`);
  if (count <= maxBytes) return;
  throw new PhotoError(
    'file_too_large',
    `Expected at most ${toMegabytes(maxBytes)} MB for ${name} but received ${toMegabytes(count)} MB`,
  );
}

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
