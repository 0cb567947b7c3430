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

/** Signs that mean one currency, longer ones first where one begins another. */
const plainSigns: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['US $', 'USD'],
  ['U$S', 'USD'],
  ['CA$', 'CAD'],
  ['CA $', 'CAD'],
  ['C $', 'CAD'],
  ['AU $', 'AUD'],
  ['NZ $', 'NZD'],
  ['HK $', 'HKD'],
  ['NT $', 'TWD'],
  ['C$', 'CAD'],
  ['CDN$', 'CAD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['MX$', 'MXN'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['EURO', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['грн.', 'UAH'],
  ['грн', 'UAH'],
  ['₺', 'TRY'],
  ['TL', 'TRY'],
  ['₩', 'KRW'],
  ['￦', 'KRW'],
  ['원', 'KRW'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['₸', 'KZT'],
  ['₾', 'GEL'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['lei', 'RON'],
  ['лв.', 'BGN'],
  ['лв', 'BGN'],
  ['RM', 'MYR'],
  ['Rp.', 'IDR'],
  ['Rp', 'IDR'],
  ['৳', 'BDT'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['KSh', 'KES'],
  ['SFr.', 'CHF'],
  ['Fr.', 'CHF'],
  ['د.إ', 'AED'],
  ['ر.س', 'SAR'],
  ['د.ك', 'KWD'],
  ['KD', 'KWD'],
  ['K.D.', 'KWD'],
  ['S/.', 'PEN'],
  ['S/', 'PEN'],
  ['บาท', 'THB'],
  ['RMB', 'CNY'],
  ['₼', 'AZN'],
  ['тг', 'KZT'],
  ['د.م.', 'MAD'],
  ['ج.م', 'EGP'],
  ['L.E.', 'EGP'],
  ['L.E', 'EGP'],
  ['LE', 'EGP'],
  ['SR', 'SAR'],
  ['د.ا', 'JOD'],
  ['د.ع', 'IQD'],
  ['ل.د', 'LYD'],
  ['ل.ل', 'LBP'],
  ['ل.س', 'SYP'],
  ['රු', 'LKR'],
  ['៛', 'KHR'],
  ['₭', 'LAK'],
  ['рсд', 'RSD'],
  ['ر.ق', 'QAR'],
  ['ر.ع.', 'OMR'],
  ['د.ب', 'BHD'],
  ['د.ج', 'DZD'],
  ['د.ت', 'TND'],
  ['DT', 'TND'],
  ['ریال', 'IRR'],
  ['﷼', 'IRR'],
  ['дин.', 'RSD'],
  ['дин', 'RSD'],
  ['din.', 'RSD'],
  ['ден.', 'MKD'],
  ['ден', 'MKD'],
  ['сум', 'UZS'],
  ["so'm", 'UZS'],
  ['сом', 'KGS'],
  ['रू', 'NPR'],
  ['रु', 'NPR'],
  ['₮', 'MNT'],
  ['֏', 'AMD'],
  ['RD$', 'DOP'],
];

/** Signs that several currencies share: the first one is meant where nothing else is known. */
const sharedSigns: readonly (readonly [string, string])[] = [
  ['$', 'USD CAD AUD NZD SGD HKD TWD MXN CLP COP ARS UYU BMD BBD JMD TTD BSD'],
  ['kr.', 'SEK NOK DKK ISK'],
  ['kr', 'SEK NOK DKK ISK'],
  ['Rs.', 'INR PKR LKR NPR MUR'],
  ['Rs', 'INR PKR LKR NPR MUR'],
  ['₨', 'PKR INR LKR NPR MUR SCR'],
  ['FCFA', 'XOF XAF'],
  ['F CFA', 'XOF XAF'],
  ['CFA', 'XOF XAF'],
  ['¥', 'JPY CNY'],
  ['￥', 'JPY CNY'],
  ['đ', 'VND'],
  ['R', 'ZAR'],
  ['руб.', 'RUB BYN'],
  ['руб', 'RUB BYN'],
  ['р.', 'RUB BYN'],
  ['р', 'RUB BYN'],
  ['Dhs.', 'AED MAD'],
  ['Dhs', 'AED MAD'],
  ['DH', 'MAD AED'],
  ['Bs.', 'BOB VES'],
  ['Bs', 'BOB VES'],
];

const signs: ReadonlyMap<string, readonly string[]> = new Map(
  [...plainSigns, ...sharedSigns].map(([sign, meanings]) => [sign.toLowerCase(), meanings.split(' ')]),
);

/** Signs that are words in small letters: `le 15 mars`. */
const signsInCapitals: ReadonlySet<string> = new Set(['LE', 'SR']);

/** What Iranians count in: ten rials, and no currency by ISO 4217. `IRT` is what shops call it where a code is asked for. */
const tomans: ReadonlySet<string> = new Set(['تومان', 'تومن', 'toman', 'tomans', 'irt']);

/** How many units of its currency a sign or code stands for. */
export function toMultiple(sign: string): number {
  return tomans.has(sign.toLowerCase()) ? 10 : 1;
}

/** Every sign, longest first, for building patterns. */
export const currencySigns: readonly string[] = [
  ...[...plainSigns, ...sharedSigns].map(([sign]) => sign),
  ...tomans,
].sort((a, b) => b.length - a.length);

/**
 * The currency that a sign or code stands for; null when the text is neither.
 *
 * @param assumed ISO 4217 code that decides for signs that several currencies share
 */
export function toCurrency(sign: string, assumed?: string | null): string | null {
  const capitals = sign.toUpperCase();
  if (signsInCapitals.has(capitals) && sign !== capitals) return null;
  const meanings = tomans.has(sign.toLowerCase()) ? ['IRR'] : signs.get(sign.toLowerCase());
  if (meanings === undefined) return isCurrency(capitals) ? capitals : null;
  return assumed && meanings.includes(assumed) ? assumed : (meanings[0] ?? null);
}
