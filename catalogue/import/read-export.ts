import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toExponent } from '../../crawler/price/currency.ts';
import type { Price } from '../../crawler/price.ts';
import { ImportError } from './import-error.ts';
import { type ImportLine, toBad } from './import-row.ts';
import { readCsvTable, readJsonLines, type TableRow } from './read-table.ts';

/**
 * Products of an export: columns `id, name, url, image, price, currency, category, brand, sku`, of which only `name` and
 * one of `id`, `sku` and `url` are needed. A price is a number in whole currency (`12.50`); a picture is a path relative to the
 * file, or an http(s) address.
 *
 * @throws {ImportError} `import_not_found`, `import_empty`, `import_malformed`
 */
export async function* readExport(path: string, format: 'csv' | 'jsonl'): AsyncGenerator<ImportLine> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new ImportError('import_not_found', `Expected a file at ${path}`);
  const rows = format === 'csv' ? readCsvTable(path, { wanted: ['name'] }) : readJsonLines(path);
  for await (const row of rows) yield toLine(row, dirname(resolve(path)));
}

function toLine(row: TableRow, folder: string): ImportLine {
  const where = `line ${row.line}`;
  if ('problem' in row) return toBad(where, 'malformed_line', row.problem);
  const {
    id = '',
    name = '',
    url = '',
    image = '',
    sku = '',
    brand = '',
    gtin = '',
    category = '',
  } = row.values;
  const key = id || sku || url;
  if (name === '') return toBad(where, 'missing_name', 'Expected a name');
  if (key === '') return toBad(where, 'missing_key', 'Expected an id, a SKU or an address');
  const price = toPrice(row.values);
  if (price === 'invalid')
    return toBad(where, 'invalid_price', `Expected a price but received "${row.values['price']}"`);
  const isRemote = /^https?:/i.test(image);
  const picture = image === '' || isRemote ? null : resolve(folder, image);
  const product = {
    name,
    url: url || (picture ? pathToFileURL(picture).href : ''),
    image: isRemote ? image : picture,
    price,
    was: null,
    ...{ brand: brand || null, sku: sku || null, gtin: gtin || null },
    available: null,
    kinds: row.values['kinds'] ? [row.values['kinds']] : [],
  };
  return { row: { key, product, category: category || null, picture } };
}

/** Exact in decimal: 19.99 is 1999 hundredths, not 1998.9999. */
function toPrice({ price = '', currency = '' }: Readonly<Record<string, string>>): Price | null | 'invalid' {
  if (price === '') return null;
  const [, whole = '', fraction = ''] = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(price) ?? [];
  if (whole === '' || !/^[A-Z]{3}$/i.test(currency)) return 'invalid';
  const digits = toExponent(currency.toUpperCase());
  if (fraction.slice(digits).replace(/0+$/, '') !== '') return 'invalid';
  return {
    minorUnits: Number(whole + fraction.slice(0, digits).padEnd(digits, '0')),
    currency: currency.toUpperCase(),
  };
}
