import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Category } from '../models/category.ts';
import { readPhoto } from '../photo/read-photo.ts';
import { choosePart } from './choose-part.ts';
import { DatasetError } from './dataset-error.ts';
import { listPictures } from './list-pictures.ts';
import { categories, type SourceGarment, type SourcePhoto } from './source-photo.ts';

/**
 * Reads YOLO labels: `labels/x.txt` beside `images/x.jpg`, in parts (`images/train/…`) or without; a line is
 * `class centreX centreY width height`, all but the class as fractions of the picture. Class names come from
 * `classes.txt`, one a line, where it is there.
 *
 * @throws {DatasetError} when there are no labels
 */
export async function* readYolo(folder: string): AsyncIterable<SourcePhoto> {
  const names = await readNames(folder);
  const pictures = await listPictures(join(folder, 'images'));
  if (pictures.length === 0) throw new DatasetError(`Expected images/ and labels/ in ${folder}`);
  for (const picture of pictures) {
    const stem = picture.replace(/\.[^.]+$/, '');
    const text = await readFile(join(folder, 'labels', `${stem}.txt`), 'utf8').catch(() => null);
    const file = resolve(folder, 'images', picture);
    const part = toPart(picture, folder);
    const common = { name: stem.replaceAll(/[\\/]/g, '-'), file, part, origin: null };
    yield text === null
      ? { ...common, garments: [], dropped: ['labels_missing'] }
      : { ...common, ...(await readLines(file, text, names)) };
  }
}

function toPart(picture: string, folder: string): SourcePhoto['part'] {
  const [first = ''] = picture.split(/[\\/]/);
  if (first === 'train') return 'train';
  if (/^(val|valid|validation|test)$/.test(first)) return 'validation';
  return choosePart(`${basename(resolve(folder))}/${basename(picture)}`);
}

async function readLines(file: string, text: string, names: readonly Category[]) {
  const photo = await readPhoto(file).catch(() => null);
  if (photo === null) return { garments: [], dropped: ['picture_unreadable'] };
  const read = text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => toGarment(line, photo, names));
  return {
    garments: read.filter((garment) => typeof garment !== 'string'),
    dropped: read.filter((garment) => typeof garment === 'string'),
  };
}

function toGarment(
  line: string,
  { width, height }: { readonly width: number; readonly height: number },
  names: readonly Category[],
): SourceGarment | string {
  const [id, x, y, w, h] = line.trim().split(/\s+/).map(Number);
  if (x === undefined || y === undefined || w === undefined || !(h && w > 0 && h > 0))
    return 'line_malformed';
  const category = names[id ?? -1];
  if (category === undefined) return 'category_unknown';
  const box = { left: (x - w / 2) * width, top: (y - h / 2) * height, width: w * width, height: h * height };
  return { category, box, pairKey: null };
}

async function readNames(folder: string): Promise<readonly Category[]> {
  const text = await readFile(join(folder, 'classes.txt'), 'utf8').catch(() => null);
  const names = text?.split('\n').map((name) => name.trim());
  return names?.filter(Boolean) ?? categories;
}
