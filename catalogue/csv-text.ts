const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * One field of a CSV file: quoted by RFC 4180 where need be. What a spreadsheet would take for a formula begins with an
 * apostrophe instead, as OWASP advises against CSV injection; a number stays one.
 */
export function toCsvField(text: string): string {
  const plain = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The text of an unquoted field as it was before `toCsvField`: without the apostrophe that kept it from being a formula. */
export function fromCsvText(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
