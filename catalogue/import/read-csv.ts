import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { type Info, parse } from 'csv-parse';

/** One record of a CSV file. */
export interface CsvRecord {
  /** Line it begins on, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Reads comma-separated values by RFC 4180: quoted fields may hold commas, doubled quotes and line breaks. Also takes `\n`
 * ends and a byte order mark; a quote inside an unquoted field is a plain character, for exports often leave inches so.
 *
 * @param text pieces of the file, in order
 */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const options = {
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  };
  // What goes wrong on either side ends the other: it is thrown by the loop, and no file stays open.
  const records: AsyncIterable<Parsed> = pipeline(text, parse(options), () => {});
  for await (const { record, info } of records) yield { line: toFirstLine(record, info), fields: record };
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/** The library counts up to the line on which the record ends. */
function toFirstLine(record: readonly string[], { lines }: Info): number {
  const breaks = record.reduce((sum, field) => sum + field.split('\n').length - 1, 0);
  return lines - breaks;
}

/** The pieces of a UTF-8 file. */
export function readText(path: string): AsyncIterable<string> {
  return createReadStream(path, { encoding: 'utf8' });
}
