import { isCurrency, toCurrency } from '../price/currency.ts';
import { byLanguage, byRegion } from './currency-of-place.ts';
import type { Elements } from './elements.ts';
import { textOf } from './text.ts';

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
    fromLocale(url) ??
    fromAmounts(html, elements) ??
    fromPath(url) ??
    fromLanguage(elements) ??
    fromWriting(html)
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

/** Amounts under a sign that many countries share. */
const shared = /(?<![\p{L}$])\$\s{0,3}\d+[\d.,]/gu;

/** The sign that stands beside a page's amounts most often; null where a shared one does, as in a shop that ships abroad `from €50`. */
function fromAmounts(html: string, elements: Elements): string | null {
  const counts = new Map<string, number>();
  for (const [, before, behind] of html.matchAll(beside)) {
    const sign = signOf(before ?? behind ?? '');
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return null;
  const dollars = textOf(elements.find('body')[0]).match(shared)?.length ?? 0;
  return dollars > most[1] ? null : toCurrency(most[0]);
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

function fromHost({ hostname }: URL): string | null {
  const labels = hostname.split('.');
  const inFront = /^[a-z]{2}$/.test(labels[0] ?? '') ? labels[0] : undefined;
  return byRegion[labels.at(-1) ?? ''] ?? byRegion[inFront ?? ''] ?? null;
}

/** The country that a path names with its language: `/en-gb/`, `/jp/ja/`. */
function fromLocale(url: URL): string | null {
  return /^\/[a-z]{2}[-_/][a-z]{2}(?:\/|$)/i.test(url.pathname) ? fromPath(url) : null;
}

/** The country that a path begins with; amounts say more, for `/do/` and `/in/` may be no countries. */
function fromPath({ pathname }: URL): string | null {
  const region = /^\/(?:[a-z]{2}[-_])?([a-z]{2})(?:\/|$)/i.exec(pathname)?.[1]?.toLowerCase();
  return byRegion[region ?? ''] ?? null;
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

/** The sign of yen and yuan among Chinese characters without Japanese ones; of a page that says neither its country nor its language. */
function fromWriting(html: string): string | null {
  return /[¥￥]|&yen;/.test(html) &&
    /\p{sc=Han}{4}/u.test(html) &&
    !/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(html)
    ? 'CNY'
    : null;
}
