import { allSigns } from './currency-signs.ts';

const withoutDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const withThreeDecimals = 'BHD IQD JOD KWD LYD OMR TND';
const withFourDecimals = 'CLF UYW';

const exponents: ReadonlyMap<string, number> = new Map(
  [withoutDecimals, withThreeDecimals, withFourDecimals].flatMap((codes, row) =>
    codes.split(' ').map((code) => [code, [0, 3, 4][row] ?? 2] as const),
  ),
);

/** All codes in use. Their decimals are not taken from `Intl`: it follows custom (none for IDR and HUF), not ISO 4217. */
export const currencyCodes: readonly string[] = Intl.supportedValuesOf('currency');
const codes: ReadonlySet<string> = new Set(currencyCodes);

/** Digits behind the decimal point by ISO 4217: 0, 2, 3 or 4. */
export function toExponent(currency: string): number {
  return exponents.get(currency) ?? 2;
}

/** Whether the text is an ISO 4217 code in use, upper case. */
export function isCurrency(text: string): boolean {
  return codes.has(text);
}

const signs: ReadonlyMap<string, readonly string[]> = new Map(
  allSigns.map(([sign, meanings]) => [sign.toLowerCase(), meanings.split(' ')]),
);

/** Signs that are words in small letters: `le 15 mars`. */
const signsInCapitals: ReadonlySet<string> = new Set(['LE', 'SR', 'QR']);

/** What Iranians count in: ten rials, and no currency by ISO 4217. `IRT` is what shops call it where a code is asked for. */
const tomans: ReadonlySet<string> = new Set(['تومان', 'تومن', 'toman', 'tomans', 'irt']);

/** How many units of its currency a sign or code stands for. */
export function toMultiple(sign: string): number {
  return tomans.has(sign.toLowerCase()) ? 10 : 1;
}

/** Every sign, longest first, for building patterns. */
export const currencySigns: readonly string[] = [...allSigns.map(([sign]) => sign), ...tomans].sort(
  (a, b) => b.length - a.length,
);

/** Whether the text is a sign, which codes written small are not. */
export function isSign(text: string): boolean {
  return signs.has(text.toLowerCase());
}

/** The word behind a dollar that is none of its sign, with the space before it: ` au` of `$ au`; else empty. */
export function lowerTailOf(sign: string): string {
  return /^\$( ?\p{L}+)$/u.exec(sign)?.[1]?.replace(/^ ?\p{Lu}+$/u, '') ?? '';
}

/**
 * The currency that a sign or code stands for; null when the text is neither.
 *
 * @param assumed ISO 4217 code that decides for signs that several currencies share
 */
export function toCurrency(sign: string, assumed?: string | null): string | null {
  const tail = lowerTailOf(sign);
  if (tail !== '') return toCurrency(sign.slice(0, -tail.length), assumed);
  const capitals = sign.toUpperCase();
  if (signsInCapitals.has(capitals) && sign !== capitals) return null;
  const meanings = tomans.has(sign.toLowerCase()) ? ['IRR'] : signs.get(sign.toLowerCase());
  if (meanings === undefined) return isCurrency(capitals) ? capitals : null;
  return assumed && meanings.includes(assumed) ? assumed : (meanings[0] ?? null);
}
