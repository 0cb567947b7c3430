import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Category } from '../models/category.ts';
import { cropPhoto } from '../photo/crop-photo.ts';
import { toJpeg } from '../photo/encode-photo.ts';
import type { Photo } from '../photo/photo.ts';
import { PhotoError } from '../photo/photo-error.ts';
import { readPhoto } from '../photo/read-photo.ts';
import { chooseCrops, toCropKey } from './choose-crops.ts';
import { categories, type SourcePhoto } from './source-photo.ts';
import { toStreetShopPairs } from './to-pairs.ts';

/** What a conversion did. */
export interface DatasetCounts {
  readonly photos: number;
  /** Photos that an earlier run had already written. */
  readonly skipped: number;
  readonly garments: Readonly<Record<Category, number>>;
  readonly crops: number;
  readonly pairs: number;
  /** Photos and labels left out, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
}

export interface WriteLayoutOptions {
  readonly onProgress?: (done: number, total: number) => void;
}

const cropMargin = 0.05;

/**
 * Writes the training layout: `images/PART/NAME.jpg`, `labels/PART/NAME.txt` (YOLO), `crops/PART/CATEGORY/NAME-N.jpg`,
 * `pairs.jsonl`, `classes.txt`, `counts.json`. A photo's label file is written last, so a second run goes on where the
 * first stopped.
 */
export async function writeLayout(
  photos: readonly SourcePhoto[],
  out: string,
  { onProgress }: WriteLayoutOptions = {},
): Promise<DatasetCounts> {
  const chosen = chooseCrops(photos);
  const tally = startTally();
  for (const [number, photo] of photos.entries()) {
    await writeOnce(photo, out, chosen, tally);
    onProgress?.(number + 1, photos.length);
  }
  const pairs = toStreetShopPairs(photos);
  await writeWhole(join(out, 'pairs.jsonl'), pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(''));
  await writeWhole(join(out, 'classes.txt'), `${categories.join('\n')}\n`);
  const counts = { ...tally, crops: chosen.size, pairs: pairs.length };
  await writeWhole(join(out, 'counts.json'), `${JSON.stringify(counts, null, 2)}\n`);
  return counts;
}

type Tally = {
  photos: number;
  skipped: number;
  garments: Record<string, number>;
  dropped: Record<string, number>;
};

function startTally(): Tally {
  return {
    photos: 0,
    skipped: 0,
    garments: Object.fromEntries(categories.map((name) => [name, 0])),
    dropped: {},
  };
}

async function writeOnce(
  photo: SourcePhoto,
  out: string,
  chosen: ReadonlySet<string>,
  tally: Tally,
): Promise<void> {
  const label = join(out, 'labels', photo.part, `${photo.name}.txt`);
  for (const reason of photo.dropped) drop(tally, reason);
  if (photo.garments.length === 0) return drop(tally, 'photo_without_garments');
  if (existsSync(label)) tally.skipped++;
  else if (!(await writePhoto(photo, out, label, chosen, tally))) return;
  tally.photos++;
  for (const { category } of photo.garments) tally.garments[category] = (tally.garments[category] ?? 0) + 1;
}

/** False when the picture could not be used. */
async function writePhoto(
  photo: SourcePhoto,
  out: string,
  label: string,
  chosen: ReadonlySet<string>,
  tally: Tally,
) {
  const picture = await readPhoto(photo.file).catch((error) => {
    if (!(error instanceof PhotoError)) throw error;
    drop(tally, error.code);
    return null;
  });
  if (picture === null) return false;
  await writeWhole(
    join(out, 'images', photo.part, `${photo.name}.jpg`),
    await toJpeg(picture, { quality: 92 }),
  );
  for (const [number, { category, box }] of photo.garments.entries()) {
    const key = toCropKey(photo, number);
    if (!chosen.has(key)) continue;
    const crop = cropPhoto(picture, box, { margin: cropMargin });
    await writeWhole(
      join(out, 'crops', photo.part, category, `${key}.jpg`),
      await toJpeg(crop, { quality: 92 }),
    );
  }
  await writeWhole(label, toYoloLines(photo, picture));
  return true;
}

/** `class centreX centreY width height`, fractions of the picture, clipped to it. */
export function toYoloLines(
  { garments }: SourcePhoto,
  { width, height }: Pick<Photo, 'width' | 'height'>,
): string {
  const lines = garments.map(({ category, box }) => {
    const left = Math.max(0, box.left) / width;
    const top = Math.max(0, box.top) / height;
    const right = Math.min(width, box.left + box.width) / width;
    const bottom = Math.min(height, box.top + box.height) / height;
    const numbers = [(left + right) / 2, (top + bottom) / 2, right - left, bottom - top];
    return `${categories.indexOf(category)} ${numbers.map((number) => number.toFixed(6)).join(' ')}\n`;
  });
  return lines.join('');
}

function drop(tally: Tally, reason: string): void {
  tally.dropped[reason] = (tally.dropped[reason] ?? 0) + 1;
}

/** Never a half-written file under its final name. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.part`;
  await writeFile(half, content);
  await rename(half, path);
}
