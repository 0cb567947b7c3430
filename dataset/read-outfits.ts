import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Category } from '../models/category.ts';
import type { Box } from '../photo/photo.ts';
import { choosePart } from './choose-part.ts';
import { DatasetError } from './dataset-error.ts';
import type { SourcePhoto } from './source-photo.ts';

/**
 * Reads `garments.jsonl`: one photo a line, `{"photo", "garments": [{"category", "box": {left, top, width, height}}]}`.
 *
 * @throws {DatasetError} when the table is missing
 */
export async function* readOutfits(folder: string): AsyncIterable<SourcePhoto> {
  const text = await readFile(join(folder, 'garments.jsonl'), 'utf8').catch((cause) => {
    throw new DatasetError(`Expected garments.jsonl in ${folder}`, { cause });
  });
  for (const line of text.split('\n').filter((row) => row.trim())) {
    const { photo, garments } = JSON.parse(line) as Row;
    yield {
      name: basename(photo).replace(/\.[^.]+$/, ''),
      file: resolve(folder, photo),
      part: choosePart(`${basename(resolve(folder))}/${basename(photo)}`),
      origin: 'street',
      garments: garments.map(({ category, box }) => ({ category, box, pairKey: null })),
      dropped: [],
    };
  }
}

interface Row {
  readonly photo: string;
  readonly garments: readonly { readonly category: Category; readonly box: Box }[];
}
