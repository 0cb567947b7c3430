import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ImportError } from './import-error.ts';
import type { ImportLine } from './import-row.ts';

const pictureNames = /\.(jpe?g|png|webp|gif|avif|tiff?)$/i;

/**
 * A product for each picture in a folder and the folders in it, in order of path: named after the file, of the kinds that the
 * folders' names say.
 *
 * @throws {ImportError} `import_not_found`, `import_empty`
 */
export function* readFolder(folder: string): Generator<ImportLine> {
  const paths = [...listPictures(resolve(folder))];
  if (paths.length === 0)
    throw new ImportError('import_empty', `Expected pictures in ${folder} but found none`);
  for (const path of paths) yield toLine(path, resolve(folder));
}

function* listPictures(folder: string): Generator<string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new ImportError('import_not_found', `Expected a folder at ${folder}`);
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* listPictures(path);
    else if (entry.isFile() && pictureNames.test(entry.name)) yield path;
  }
}

function toLine(path: string, root: string): ImportLine {
  const inside = relative(root, path);
  const stem = basename(path, extname(path));
  const folders = inside.split(/[\\/]/).slice(0, -1);
  const product = {
    name: toName(stem),
    url: pathToFileURL(path).href,
    image: path,
    ...{ price: null, was: null, brand: null, sku: null, gtin: null, available: null },
    kinds: folders.map(toName),
  };
  const key = [...folders, stem].join('/');
  return { row: { key, product, category: null, picture: path } };
}

function toName(stem: string): string {
  return stem.replace(/[_-]+/g, ' ').trim() || stem;
}
