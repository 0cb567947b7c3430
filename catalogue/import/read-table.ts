import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fromCsvText } from '../csv-text.ts';
import { ImportError } from './import-error.ts';
import { readCsv, readText } from './read-csv.ts';

/** One row of a table by column name, lower case; a row that cannot be read says why. */
export type TableRow = { readonly line: number } & (
  | { readonly values: Readonly<Record<string, string>> }
  | { readonly problem: string }
);

/**
 * Rows of a CSV file whose first record names the columns.
 *
 * @param options.overflow column that takes what an unquoted comma split off, when a row is longer than the header
 * @throws {ImportError} `import_empty`, `import_malformed` when a wanted column is missing
 */
export async function* readCsvTable(
  path: string,
  { wanted, overflow }: { readonly wanted: readonly string[]; readonly overflow?: string },
): AsyncGenerator<TableRow> {
  let columns: readonly string[] | null = null;
  for await (const { line, fields } of readCsv(readText(path))) {
    if (columns === null) columns = checkColumns(fields, wanted, path);
    else yield toTableRow(line, columns, fields, overflow);
  }
  if (columns === null)
    throw new ImportError('import_empty', `Expected a header line in ${path} but it is empty`);
}

/** Rows of a file with one JSON object a line. */
export async function* readJsonLines(path: string): AsyncGenerator<TableRow> {
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line++;
    if (text.trim() !== '') yield { line, ...parseLine(text) };
  }
}

function checkColumns(fields: readonly string[], wanted: readonly string[], path: string): readonly string[] {
  const columns = fields.map((field) => field.trim().toLowerCase());
  const missing = wanted.filter((name) => !columns.includes(name.toLowerCase()));
  if (missing.length === 0) return columns;
  throw new ImportError(
    'import_malformed',
    `Expected columns ${missing.join(', ')} in ${path} but received ${columns.join(', ')}`,
  );
}

function toTableRow(
  line: number,
  columns: readonly string[],
  fields: readonly string[],
  overflow?: string,
): TableRow {
  if (fields.length > columns.length && overflow === undefined)
    return { line, problem: `${fields.length} fields under ${columns.length} columns` };
  const values = Object.fromEntries(
    columns.map((column, at) => [column, fromCsvText(fields[at]?.trim() ?? '')]),
  );
  const rest = fields.slice(columns.length);
  if (overflow === undefined || rest.length === 0) return { line, values };
  return {
    line,
    values: {
      ...values,
      [overflow.toLowerCase()]: [values[overflow.toLowerCase()], ...rest].join(',').trim(),
    },
  };
}

function parseLine(text: string): { readonly values: Record<string, string> } | { readonly problem: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      return { problem: 'not a JSON object' };
    return {
      values: Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), toText(one)])),
    };
  } catch {
    return { problem: 'not JSON' };
  }
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
