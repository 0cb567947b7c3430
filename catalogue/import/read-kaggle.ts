import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ImportError } from './import-error.ts';
import { type ImportLine, toBad } from './import-row.ts';
import { foldArticleType } from './kaggle-categories.ts';
import { readCsvTable } from './read-table.ts';

/**
 * Products of the "Fashion Product Images" dataset, full or small: `styles.csv` beside `images/<id>.jpg`.
 *
 * @throws {ImportError} `import_not_found`, `import_empty`, `import_malformed`
 */
export async function* readKaggle(folder: string): AsyncGenerator<ImportLine> {
  const table = join(folder, 'styles.csv');
  if (!existsSync(table))
    throw new ImportError('import_not_found', `Expected the dataset's table at ${table}`);
  const options = { wanted: ['id', 'articleType'], overflow: 'productDisplayName' };
  for await (const row of readCsvTable(table, options)) {
    const where = `line ${row.line}`;
    if ('problem' in row) yield toBad(where, 'malformed_line', row.problem);
    else yield toLine(row.values, where, join(folder, 'images'));
  }
}

function toLine(values: Readonly<Record<string, string>>, where: string, images: string): ImportLine {
  const { id = '', articletype: type = '', productdisplayname: name = '' } = values;
  if (!/^\w+$/.test(id)) return toBad(where, 'missing_key', `Expected an id but received "${id}"`);
  const path = resolve(images, `${id}.jpg`);
  const kinds = [values['mastercategory'], values['subcategory'], type].filter(
    (kind) => kind !== undefined && kind !== '',
  );
  const product = {
    name: name || `${values['basecolour'] ?? ''} ${type}`.trim() || id,
    url: pathToFileURL(path).href,
    image: path,
    ...{ price: null, was: null, brand: null, sku: id, gtin: null, available: null },
    kinds: kinds as string[],
  };
  return { row: { key: id, product, category: foldArticleType(type), picture: path } };
}
