import { toCsvField } from '../catalogue/csv-text.ts';
import type { EmbeddedPhoto } from './embedded-photo.ts';

/** One line of JSON; nine digits bring every 32-bit number back exactly. */
export function toJsonRow(row: EmbeddedPhoto): string {
  return `${JSON.stringify('error' in row ? row : { ...row, embedding: Array.from(row.embedding, shorten) })}\n`;
}

/** The first line of a CSV file: photo, category, error, e0 … */
export function toCsvHeader(dimensions: number): string {
  return `${['photo', 'category', 'error', ...Array.from({ length: dimensions }, (_, at) => `e${at}`)].join(',')}\n`;
}

/** One line of CSV (RFC 4180); a photo without an embedding has its error's code and empty numbers. */
export function toCsvRow(row: EmbeddedPhoto, dimensions: number): string {
  const numbers =
    'error' in row ? Array.from({ length: dimensions }, () => '') : Array.from(row.embedding, shorten);
  const words = 'error' in row ? ['', row.error.code] : [row.category, ''];
  return `${[toCsvField(row.photo), ...words, ...numbers].join(',')}\n`;
}

function shorten(value: number): number {
  return Number(value.toPrecision(9));
}
