import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every picture below a folder, as paths relative to it, sorted; none when the folder is missing. */
export async function listPictures(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.(jpe?g|png|webp|avif)$/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
