import type { Price, PriceContext } from '../price.ts';
import {
  currencyCodes,
  currencySigns,
  isCurrency,
  isSign,
  lowerTailOf,
  toCurrency,
  toMultiple,
} from './currency.ts';
import { signsBehind } from './currency-signs.ts';
import { parseAmount } from './parse-amount.ts';

/** One amount of money found in a text. */
export interface Money {
  readonly price: Price;
  /** Whether a sign or code stood beside it; a bare number took its currency from the context. */
  readonly isSigned: boolean;
  /** Where it begins in the folded text, and where it ends (excluded). */
  readonly start: number;
  readonly end: number;
}

const toPattern = (signs: readonly string[]) => signs.map((text) => text.replace(/[.$/]/g, '\\$&')).join('|');
const sign = toPattern(currencySigns);
/** Letters beside a sign would make it part of a word: `Rs` in `hours`. */
const unit = `(?<![\\p{L}])(?:${sign}|(?:${currencyCodes.join('|')})(?: ?[$€£¥])?)(?![\\p{L}])|[$€£₹¥￥]`;
const grouped = "\\d{1,3}(?:[ '’`]\\d{3})+(?:[.,](?:\\d{1,3}|[-–—]+))?(?!\\d)";
const plain = '\\d+(?:[.,]\\d+)*(?:[.,][-–—]+)?';
/** What is counted in thousands, or in powers of ten, is no price that a shop writes. */
const scaled = 'k(?!\\p{L}|\\.\\p{L})|e[+-]?\\d';
const amount = `(?:${grouped}|${plain})(?![.,]?\\d| ?%|${scaled})`;
const always = `(?:${toPattern(signsBehind)})(?!\\p{L})`;
/** A sign in front wins; what follows the amount may then be the next amount's sign. */
const money = new RegExp(
  `(?<before>${unit}) ?:? ?(?<amount>${amount})(?: ?(?<after>${always}|(?:${unit})(?!\\.? ?\\d)))?|` +
    `(?<![\\d.,]|\\de[+-]?)(?<bare>${amount})(?: ?(?<behind>${always}|(?:${unit})(?!\\.?\\d)))?`,
  'giu',
);

/** A text with every Unicode space as a plain one, other scripts' digits as 0-9, and invisible characters gone. */
export function foldText(text: string): string {
  return joinCents(foldCharacters(text));
}

/** Characters that an amount is written with, its first digit aside: a run of digits without end must not be read from each of them. */
const longestAmount = 24;

const beforeCents = new RegExp(
  `(\\d[\\d.,]{0,${longestAmount}})(?:€| ?€ (?=\\d\\d$))(\\d{2})(?![\\d.,])`,
  'g',
);

/** `129€99` and `129 € 99` are how the French write 129,99 €, and `$49⁹⁹` is how Americans print $49.99. */
function joinCents(text: string): string {
  return text.replace(
    beforeCents,
    (_, whole: string, cents: string) => `${whole}${whole.includes('.') ? ',' : '.'}${cents}€`,
  );
}

function foldCharacters(text: string): string {
  if (/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(
      /(\d)([⁰¹²³⁴-⁹]{2})(?![⁰¹²³⁴-⁹])/g,
      (_, whole: string, cents: string) => `${whole}.${cents.normalize('NFKC')}`,
    )
    .replace(/\p{Nd}/gu, (digit) => String(toDigit(digit)))
    .replace(/\uff0e/g, '.')
    .replace(/[\uff0c\u066c\u060c]/g, ',')
    .replace(/\u066b/g, '.')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Decimal digits stand in runs of ten, in order, in every script. */
function toDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
}

/** Amounts looked for in one text: a page of nothing but prices must not be weighed price by price. */
const mostAmounts = 2000;

/** Every amount of money in a text, in order, up to its two thousandth. Bare numbers count only where the context names a currency. */
export function findMoney(text: string, { currency = null }: PriceContext = {}): readonly Money[] {
  const folded = foldText(text);
  const found: Money[] = [];
  let left = mostAmounts;
  for (const match of /\d/.test(folded) ? folded.matchAll(money) : []) {
    found.push(...toMoney(match, currency));
    if (--left === 0) break;
  }
  return found;
}

function toMoney(match: RegExpMatchArray, assumed: string | null): readonly Money[] {
  const { before, amount, after, bare, behind } = match.groups ?? {};
  const signed =
    readCode(after ?? behind) ??
    readCode(before) ??
    readUnit(before, assumed) ??
    readUnit(after ?? behind, assumed);
  const currency = signed ?? assumed;
  const told = currency === null ? null : parseAmount(amount ?? bare ?? '', currency);
  if (told === null) return [];
  const multiple = toMultiple(after ?? behind ?? before ?? '');
  const price = { ...told, minorUnits: told.minorUnits * multiple };
  const start = match.index ?? 0;
  // Three letters behind an amount may be a code, or the "off" of a discount: then they are not part of it.
  const behindIt = after ?? behind ?? '';
  const extra = readUnit(behindIt, assumed) === null ? behindIt.length : lowerTailOf(behindIt).length;
  return [{ price, isSigned: signed !== null, start, end: start + match[0].length - extra }];
}

/** A code says more than a sign: `$45.00 CAD`, `CAD$ 45.00`. */
function readCode(text: string | undefined): string | null {
  const code = text?.replace(/(?<=^[A-Z]{3}) ?[$€£¥]$/, '') ?? '';
  return isCurrency(code) ? code : null;
}

function readUnit(text: string | undefined, assumed: string | null): string | null {
  if (text === undefined) return null;
  // `all` and `top` are codes only in capitals.
  const isWord = isCurrency(text.toUpperCase()) && text !== text.toUpperCase() && !isSign(text);
  return isWord ? null : toCurrency(text, assumed);
}
