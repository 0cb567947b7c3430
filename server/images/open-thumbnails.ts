import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { Picture } from '../../catalogue/rows.ts';
import { toThumbnail } from '../../photo/encode-photo.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import { writeWhole } from '../write-whole.ts';
import type { ThumbnailWidth } from './thumbnail-widths.ts';

/** Scaled copies of stored pictures, as WebP. */
export interface Thumbnails {
  /** The bytes of a copy at most `width` pixels wide; made once, then read from disk. */
  read(picture: Picture, width: ThumbnailWidth): Promise<Uint8Array>;
}

/**
 * @param folder where copies are kept; null: nowhere
 * @param atOnce pictures decoded at the same time: each may take 150 MB while it is
 */
export function openThumbnails(folder: string | null, { atOnce = 2 } = {}): Thumbnails {
  const queue = new PQueue({ concurrency: atOnce });
  const making = new Map<string, Promise<Uint8Array>>();
  const make = async (picture: Picture, width: ThumbnailWidth, path: string | null) => {
    const bytes = await queue.add(async () => toThumbnail(await readPhoto(picture.path), { width }));
    if (path !== null) await writeWhole(path, bytes);
    return bytes;
  };
  return {
    async read(picture, width) {
      const name = `${picture.hash}-${width}.webp`;
      const path = folder && join(folder, name.slice(0, 2), name);
      const kept = path && (await readFile(path).catch(() => null));
      if (kept) return kept;
      const running = making.get(name) ?? make(picture, width, path).finally(() => making.delete(name));
      making.set(name, running);
      return running;
    },
  };
}
