import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Category } from '../models/category.ts';
import { DatasetError } from './dataset-error.ts';
import type { Part, SourceGarment, SourcePhoto } from './source-photo.ts';

/** DeepFashion2's thirteen categories by id, folded into five (Ge et al., CVPR 2019). */
const categoryOfId: Readonly<Record<number, Category>> = {
  1: 'shirt',
  2: 'shirt',
  3: 'outwear',
  4: 'outwear',
  5: 'shirt',
  6: 'shirt',
  7: 'short',
  8: 'short',
  9: 'skirt',
  10: 'dress',
  11: 'dress',
  12: 'dress',
  13: 'dress',
};

const parts: readonly Part[] = ['train', 'validation'];

/**
 * Reads the published layout: `train/annos/000001.json` beside `train/image/000001.jpg`, likewise `validation`.
 *
 * @throws {DatasetError} when neither part is there
 */
export async function* readDeepFashion2(folder: string): AsyncIterable<SourcePhoto> {
  let found = false;
  for (const part of parts) {
    const names = await readdir(join(folder, part, 'annos')).catch(() => []);
    for (const name of names.filter((file) => file.endsWith('.json')).sort()) {
      found = true;
      yield toPhoto(folder, part, name.slice(0, -'.json'.length));
    }
  }
  if (!found) throw new DatasetError(`Expected train/annos/*.json or validation/annos/*.json in ${folder}`);
}

async function toPhoto(folder: string, part: Part, name: string): Promise<SourcePhoto> {
  const file = resolve(folder, part, 'image', `${name}.jpg`);
  const common = { name: `${part}-${name}`, file, part };
  const annotation = await readAnnotation(join(folder, part, 'annos', `${name}.json`));
  if (annotation === null)
    return { ...common, origin: null, garments: [], dropped: ['annotation_unreadable'] };
  const items = Object.entries(annotation).filter(([key]) => /^item\d+$/.test(key));
  const read = items.map(([, item]) => toGarment(item as Item, annotation.pair_id));
  return {
    ...common,
    origin: annotation.source === 'shop' ? 'shop' : 'street',
    garments: read.filter((garment) => typeof garment !== 'string'),
    dropped: read.filter((garment) => typeof garment === 'string'),
  };
}

async function readAnnotation(path: string): Promise<Annotation | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Annotation;
  } catch {
    return null;
  }
}

/** The garment, or why it is left out. `bounding_box` holds corners: left, top, right, bottom. */
function toGarment(item: Item, pairId: unknown): SourceGarment | string {
  const category = categoryOfId[item.category_id];
  if (category === undefined) return 'category_unknown';
  const [left, top, right, bottom] = item.bounding_box ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return 'box_missing';
  if (right - left < 2 || bottom - top < 2) return 'box_empty';
  // Style 0 means that the photo's garment has no counterpart in the pair.
  const pairKey = item.style > 0 ? `${pairId}:${item.style}:${item.category_id}` : null;
  return { category, box: { left, top, width: right - left, height: bottom - top }, pairKey };
}

interface Annotation {
  readonly source?: string;
  readonly pair_id?: number;
}

interface Item {
  readonly category_id: number;
  readonly style: number;
  readonly bounding_box?: readonly number[];
}
