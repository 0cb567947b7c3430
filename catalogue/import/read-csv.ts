import { createReadStream } from 'node:fs';

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
  let fields: string[] = [];
  let field = '';
  let state: 'start' | 'plain' | 'quoted' | 'afterQuote' = 'start';
  let line = 1;
  let beganAt = 1;
  let isFirst = true;
  const endField = () => {
    fields.push(field);
    field = '';
    state = 'start';
  };
  const endRecord = (): CsvRecord => {
    endField();
    const record = { line: beganAt, fields };
    fields = [];
    beganAt = line;
    return record;
  };
  const isEmpty = () => fields.length === 0 && field === '' && state === 'start';
  for await (const piece of text) {
    for (const character of isFirst ? piece.replace(/^\ufeff/, '') : piece) {
      isFirst = false;
      if (character === '\n') line++;
      if (state === 'quoted') {
        if (character === '"') state = 'afterQuote';
        else field += character;
      } else if (character === '"' && (state === 'start' || state === 'afterQuote')) {
        // A second quote behind the first stands for one.
        if (state === 'afterQuote') field += '"';
        state = 'quoted';
      } else if (character === ',') endField();
      else if (character === '\n') {
        if (isEmpty()) beganAt = line;
        else yield endRecord();
      } else if (character !== '\r') {
        field += character;
        state = 'plain';
      }
    }
  }
  if (!isEmpty()) yield endRecord();
}

/** The pieces of a UTF-8 file. */
export function readText(path: string): AsyncIterable<string> {
  return createReadStream(path, { encoding: 'utf8' });
}
