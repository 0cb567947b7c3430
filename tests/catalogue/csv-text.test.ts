import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromCsvText, toCsvField } from '../../catalogue/csv-text.ts';
import { readExport } from '../../catalogue/import/read-export.ts';
import { toCsvLine } from '../../cli/to-csv-line.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

it.each([
  ['=HYPERLINK("https://x.test";"Tee")', '"\'=HYPERLINK(""https://x.test"";""Tee"")"'],
  ['+44 shirt', "'+44 shirt"],
  ['-20% dress', "'-20% dress"],
  ['@home slippers', "'@home slippers"],
  ['\t=1+1', "'\t=1+1"],
  ['\r=1+1', '"\'\r=1+1"'],
  ['＝1+1', "'＝1+1"],
  ["'=1+1", "''=1+1"],
])('%j is no formula', (text, field) => {
  expect(toCsvField(text)).toBe(field);
});

it.each(['12.50', '-5', '+3.25', 'Tee', "'90s jeans", '3 = 2 + 1', ''])('leaves %j as it is', (text) => {
  expect(toCsvField(text)).toBe(text);
});

it('numbers stay numbers, lists of them too', () => {
  expect(toCsvLine([-1.5, [-0.25, 3], null, true, '-tee'])).toBe("-1.5,-0.25 3,,true,'-tee\r\n");
});

it('any text comes back', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[=+@'"a1,\t-]{0,6}$/), (text) => {
      const field = toCsvField(text);
      const unquoted =
        field.startsWith('"') && /[",\r\n]/.test(text) ? field.slice(1, -1).replaceAll('""', '"') : field;
      expect(fromCsvText(unquoted)).toBe(text);
    }),
  ));

it('what was written is imported under its own name', async () => {
  const names = ['=1+1', '-20% "dress"', '@tee, blue', "'+shirt", "'90s jeans", 'Plain tee'];
  const file = join(makeTemporaryFolder(), 'export.csv');
  const rows = names.map((name, at) => toCsvLine([`-${at}x`, name, '19.90', 'GBP']));
  writeFileSync(file, toCsvLine(['id', 'name', 'price', 'currency']) + rows.join(''));
  const read: unknown[] = [];
  for await (const line of readExport(file, 'csv'))
    read.push('row' in line && [line.row.key, line.row.product.name, line.row.product.price?.minorUnits]);
  expect(read).toEqual(names.map((name, at) => [`-${at}x`, name, 1990]));
});
