import type { Price } from '../price.ts';
import { toExponent } from './currency.ts';

/** Currencies whose shops write the point for thousands and rarely any decimals, though ISO 4217 gives them two. */
const pointMeansThousands = new Set(['IDR', 'COP', 'ARS']);

/** The largest amount that is believed, in the currency's main unit. */
const largestAmount = 1e10;

/**
 * The price of a written amount without its currency: `1.299,00`, `1,299`, `12 990`, `2,99,999.00`, `12,-`.
 *
 * @param written digits with separators
 * @returns null for what is no amount, is zero, or is beyond belief
 */
export function parseAmount(written: string, currency: string): Price | null {
  const digits = written.replace(/[\s'’`]/g, '').replace(/[.,][-–—]+$/, '');
  if (!/^\d+([.,]\d+)*$/.test(digits)) return null;
  const [whole, fraction] = splitDecimals(digits, currency);
  return toPrice(whole, fraction, currency);
}

/** A number that a machine wrote: 12.5, `1299.0000`; falls back on written forms. */
export function parseMachineAmount(value: string | number, currency: string): Price | null {
  const text = typeof value === 'number' ? toPlainDigits(value) : value.trim();
  if (/^\d+$/.test(text)) return toPrice(text, '', currency);
  const decimal = /^(\d*)\.(\d+)$/.exec(text);
  if (decimal === null || isGrouped(decimal, currency)) return parseAmount(text, currency);
  return toPrice(decimal[1] || '0', decimal[2] ?? '', currency);
}

/** `12.990` pesos are thousands even where a machine should have written them. */
function isGrouped([, whole = '', fraction = '']: RegExpExecArray, currency: string): boolean {
  const usesPoint = toExponent(currency) === 0 || pointMeansThousands.has(currency);
  return usesPoint && fraction.length === 3 && whole.length <= 3 && whole !== '0';
}

function toPlainDigits(value: number): string {
  return Number.isFinite(value) && value >= 0 && value < 1e15 ? value.toFixed(6).replace(/\.?0+$/, '') : '';
}

/** Decides which separator, if any, begins the decimals. */
function splitDecimals(digits: string, currency: string): readonly [string, string] {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return [digits, ''];
  const fraction = digits.slice(last + 1);
  const whole = digits.slice(0, last);
  return isDecimal(whole, digits[last] ?? '', fraction, currency)
    ? [whole.replace(/[.,]/g, ''), fraction]
    : [digits.replace(/[.,]/g, ''), ''];
}

function isDecimal(whole: string, separator: string, fraction: string, currency: string): boolean {
  const isMixed = /[.,]/.test(whole) && !whole.includes(separator);
  if (isMixed) return true;
  if (whole.includes(separator)) return false;
  if (fraction.length !== 3 || whole === '0') return true;
  return toExponent(currency) === 3 && (separator === '.' || currency === 'TND');
}

/** Exact: no floating point on the way, and half a minor unit rounds up. */
function toPrice(whole: string, fraction: string, currency: string): Price | null {
  const exponent = toExponent(currency);
  const kept = Number(`${whole}${fraction.slice(0, exponent).padEnd(exponent, '0')}`);
  const minorUnits = kept + (Number(fraction[exponent] ?? 0) >= 5 ? 1 : 0);
  if (minorUnits <= 0 || minorUnits / 10 ** exponent > largestAmount) return null;
  return { minorUnits, currency };
}
