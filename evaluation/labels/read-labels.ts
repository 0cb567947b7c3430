import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { CategorisedPhoto, LabelledPhoto } from './labelled-photo.ts';
import { heldOutShare, isInSplit, type Split } from './split.ts';

/** Labels of single-garment photos, folded to the five categories; labels not named here are left out. */
const categoryOfLabel: Readonly<Record<string, string>> = {
  'T-Shirt': 'shirt',
  Longsleeve: 'shirt',
  Shirt: 'shirt',
  Polo: 'shirt',
  Top: 'shirt',
  Undershirt: 'shirt',
  Blouse: 'shirt',
  Hoodie: 'shirt',
  Outwear: 'outwear',
  Blazer: 'outwear',
  Pants: 'short',
  Shorts: 'short',
  Skirt: 'skirt',
  Dress: 'dress',
};

/** Reads `garments.jsonl`: one photo a line, `{"photo", "garments": [{"category", "box"}]}`. */
export async function readLabelledPhotos(folder: string, split: Split): Promise<readonly LabelledPhoto[]> {
  const text = await readFile(join(folder, 'garments.jsonl'), 'utf8');
  const rows = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledRow);
  const chosen = rows.filter(({ photo }) => isPhotoInSplit(folder, photo, split));
  return chosen.map(({ photo, garments }) => ({ file: resolve(folder, photo), garments }));
}

/** Reads `garments.csv`: columns `photo` and `label`. */
export async function readCategorisedPhotos(
  folder: string,
  split: Split,
): Promise<readonly CategorisedPhoto[]> {
  const rows = parseCsv<CategorisedRow>(await readFile(join(folder, 'garments.csv')), {
    columns: true,
    bom: true,
  });
  return rows.flatMap(({ photo = '', label = '' }) => {
    const category = categoryOfLabel[label];
    return category && isPhotoInSplit(folder, photo, split)
      ? [{ file: resolve(folder, photo), category }]
      : [];
  });
}

/** Photos are split by the names of their set and file. */
function isPhotoInSplit(folder: string, photo: string, split: Split): boolean {
  return isInSplit(`${basename(resolve(folder))}/${basename(photo)}`, split, heldOutShare.photos);
}

type LabelledRow = { readonly photo: string; readonly garments: LabelledPhoto['garments'] };
type CategorisedRow = { readonly photo: string; readonly label: string };
