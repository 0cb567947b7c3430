import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCsvText } from '../../../catalogue/csv-text.ts';
import { readCsv, readText } from '../../../catalogue/import/read-csv.ts';
import { toCsvLine } from '../../../cli/to-csv-line.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  const characters = [...text];
  for (let at = 0; at < characters.length; at += size) yield characters.slice(at, at + size).join('');
}

async function read(text: string, size = 3): Promise<readonly (readonly string[])[]> {
  const records = [];
  for await (const { fields } of readCsv(inPieces(text, size))) records.push(fields);
  return records;
}

describe('comma-separated values', () => {
  it('come back as they were written, however the file is cut into pieces', async () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (values, size) => {
        // A lone carriage return in an unquoted field cannot be told from a line's end.
        const rows = await read(values.map(toCsvLine).join(''), size);
        expect(rows.map((row) => row.map(fromCsvText))).toEqual(values);
      }),
    );
  });

  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['\ufeffa,b\n', [['a', 'b']]],
    ['a,"b,c\nd ""e"""\n', [['a', 'b,c\nd "e"']]],
    ['a,5" heel\n', [['a', '5" heel']]],
    [
      'a,\n\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['""\n', [['']]],
    ['', []],
  ])('%j', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it('end with the reason why the file cannot be read', async () => {
    const records = readCsv(readText(import.meta.dirname));
    await expect(records.next()).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('know the line that a record begins on', async () => {
    const lines = [];
    for await (const { line } of readCsv(inPieces('a\n"b\nc"\n\nd\n', 4))) lines.push(line);
    expect(lines).toEqual([1, 2, 5]);
  });
});
