import { isCurrency, toCurrency } from '../price/currency.ts';
import type { Elements } from './elements.ts';
import { textOf } from './text.ts';

const byRegion: Readonly<Record<string, string>> = {
  us: 'USD',
  gb: 'GBP',
  uk: 'GBP',
  in: 'INR',
  jp: 'JPY',
  ca: 'CAD',
  au: 'AUD',
  nz: 'NZD',
  sg: 'SGD',
  hk: 'HKD',
  mx: 'MXN',
  br: 'BRL',
  se: 'SEK',
  no: 'NOK',
  dk: 'DKK',
  is: 'ISK',
  ch: 'CHF',
  pl: 'PLN',
  cz: 'CZK',
  hu: 'HUF',
  ro: 'RON',
  bg: 'BGN',
  tr: 'TRY',
  ae: 'AED',
  sa: 'SAR',
  za: 'ZAR',
  kr: 'KRW',
  cn: 'CNY',
  tw: 'TWD',
  th: 'THB',
  vn: 'VND',
  id: 'IDR',
  my: 'MYR',
  ph: 'PHP',
  pk: 'PKR',
  lk: 'LKR',
  np: 'NPR',
  bd: 'BDT',
  ru: 'RUB',
  ua: 'UAH',
  il: 'ILS',
  eg: 'EGP',
  ng: 'NGN',
  ke: 'KES',
  cl: 'CLP',
  co: 'COP',
  ar: 'ARS',
  pe: 'PEN',
  uy: 'UYU',
  kw: 'KWD',
  de: 'EUR',
  at: 'EUR',
  fr: 'EUR',
  es: 'EUR',
  it: 'EUR',
  nl: 'EUR',
  be: 'EUR',
  ie: 'EUR',
  pt: 'EUR',
  fi: 'EUR',
  gr: 'EUR',
  lu: 'EUR',
  sk: 'EUR',
  si: 'EUR',
  ee: 'EUR',
  lv: 'EUR',
  lt: 'EUR',
  hr: 'EUR',
  cy: 'EUR',
  mt: 'EUR',
  eu: 'EUR',
  rs: 'RSD',
  ba: 'BAM',
  mk: 'MKD',
  al: 'ALL',
  by: 'BYN',
  kz: 'KZT',
  kg: 'KGS',
  uz: 'UZS',
  ge: 'GEL',
  am: 'AMD',
  az: 'AZN',
  mn: 'MNT',
  bo: 'BOB',
  gt: 'GTQ',
  do: 'DOP',
  cr: 'CRC',
  py: 'PYG',
  ma: 'MAD',
  tn: 'TND',
  dz: 'DZD',
  jo: 'JOD',
  qa: 'QAR',
  om: 'OMR',
  bh: 'BHD',
  ir: 'IRR',
  gh: 'GHS',
};

/** Languages that are spoken under one currency, nearly. */
const byLanguage: Readonly<Record<string, string>> = {
  de: 'EUR',
  fr: 'EUR',
  es: 'EUR',
  it: 'EUR',
  nl: 'EUR',
  fi: 'EUR',
  el: 'EUR',
  sv: 'SEK',
  da: 'DKK',
  nb: 'NOK',
  no: 'NOK',
  pl: 'PLN',
  cs: 'CZK',
  hu: 'HUF',
  ja: 'JPY',
  ko: 'KRW',
  tr: 'TRY',
  ru: 'RUB',
  uk: 'UAH',
  he: 'ILS',
  th: 'THB',
  vi: 'VND',
  hi: 'INR',
  ro: 'RON',
  bg: 'BGN',
  hr: 'EUR',
  sk: 'EUR',
  sl: 'EUR',
  et: 'EUR',
  lv: 'EUR',
  lt: 'EUR',
  sr: 'RSD',
  mk: 'MKD',
  bs: 'BAM',
  ka: 'GEL',
  hy: 'AMD',
  kk: 'KZT',
  mn: 'MNT',
  fa: 'IRR',
  id: 'IDR',
  ms: 'MYR',
  bn: 'BDT',
  ne: 'NPR',
};

/** Where shops state the currency of all their prices, best first. */
const statements = [
  'meta[property="product:price:currency"]@content',
  'meta[property="og:price:currency"]@content',
  'meta[property="product:sale_price:currency"]@content',
  '[itemprop="priceCurrency"]@content',
  '[itemprop="priceCurrency"]',
  'meta[name="currency"]@content',
  'meta[itemprop="currency"]@content',
  'input[name="currency"]@value',
];

const inScripts =
  /["']?(?:priceCurrency|currencyCode|currency_code|currencyIso|currencyISO|storeCurrency|base_currency_code|currency|active)["']?\s*[:=]\s*\\?["']([A-Z]{3})\\?["']/g;

/** The currency that a page's unsigned prices are most likely in: stated, else by its scripts, its country, its language. */
export function assumeCurrency(elements: Elements, url: URL, html: string): string | null {
  return (
    fromStatements(elements) ??
    fromScripts(html) ??
    fromSigns(html) ??
    fromHost(url) ??
    fromAmounts(html) ??
    fromLanguage(elements)
  );
}

/** Signs that shops draw instead of writing them. */
const drawn =
  /\bclass=["'][^"']{0,80}\b(?:(?:fa|icon|currency|sign|symbol)[-_](?:(eur|euro)|(gbp|pound)|(inr|rupee))|(rupee)[-_](?:icon|sign|symbol))\b/i;

function fromSigns(html: string): string | null {
  const [, euro, pound] = drawn.exec(html) ?? [];
  if (euro !== undefined) return 'EUR';
  return pound !== undefined ? 'GBP' : drawn.test(html) ? 'INR' : null;
}

/** Signs of one currency, beside an amount as people write it. */
const beside =
  /(?<!\p{L})(€|&euro;|£|&pound;|₹|&#8377;|₽|₺|₴|₩|₱|₪|zł|Kč) ?\d|\d ?(€|&euro;|₽|₺|₴|₫|₪|zł|Kč)(?!\p{L})/gu;

/** The sign that stands beside a page's amounts most often. */
function fromAmounts(html: string): string | null {
  const counts = new Map<string, number>();
  for (const [, before, behind] of html.matchAll(beside)) {
    const sign = signOf(before ?? behind ?? '');
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? null : toCurrency(most[0]);
}

function signOf(written: string): string {
  const entities: Readonly<Record<string, string>> = { '&euro;': '€', '&pound;': '£', '&#8377;': '₹' };
  return entities[written] ?? written;
}

function fromStatements(elements: Elements): string | null {
  for (const statement of statements) {
    const [selector = '', attribute] = statement.split('@');
    const [element] = elements.find(selector);
    const code = (attribute ? element?.attribs[attribute] : textOf(element))?.trim().toUpperCase();
    if (code !== undefined && isCurrency(code)) return code;
  }
  return null;
}

/** The code named most often: menus of all currencies name each of them once. */
function fromScripts(html: string): string | null {
  const counts = new Map<string, number>();
  for (const [, code = ''] of html.matchAll(inScripts)) {
    if (isCurrency(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && (second === undefined || first[1] > second[1]) ? first[0] : null;
}

function fromHost({ hostname, pathname }: URL): string | null {
  const labels = hostname.split('.');
  const inPath = /^\/(?:[a-z]{2}[-_])?([a-z]{2})(?:\/|$)/i.exec(pathname)?.[1]?.toLowerCase();
  const inFront = /^[a-z]{2}$/.test(labels[0] ?? '') ? labels[0] : undefined;
  return (
    byRegion[labels.at(-1) ?? ''] ??
    byRegion[inFront ?? ''] ??
    (inPath === undefined ? null : (byRegion[inPath] ?? null))
  );
}

function fromLanguage(elements: Elements): string | null {
  const [language = '', region] = (
    elements.find('html')[0]?.attribs['lang'] ??
    elements.find('meta[property="og:locale"]')[0]?.attribs['content'] ??
    ''
  )
    .toLowerCase()
    .split(/[-_]/);
  return byRegion[region ?? ''] ?? byLanguage[language] ?? null;
}
