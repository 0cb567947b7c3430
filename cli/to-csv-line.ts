import { toCsvField } from '../catalogue/csv-text.ts';

/** One line of comma-separated values by RFC 4180; null is empty, a list its values between spaces. */
export function toCsvLine(values: readonly unknown[]): string {
  return `${values.map(toField).join(',')}\r\n`;
}

/** Only texts can be taken for formulas; lists are of numbers. */
function toField(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? toCsvField(value) : String(value ?? '');
}
