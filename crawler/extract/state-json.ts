import { readAttributes } from './attribute-state.ts';
import { unflattenNuxt } from './flat-state.ts';
import { parseLoosely } from './json-ld.ts';
import { parseNuxtCall } from './nuxt-state.ts';
import type { Page } from './page.ts';
import { decodeAddress, decodeBase64, parseJson, unquote } from './script-text.ts';
import { readStreams } from './stream-state.ts';

/** Scripts longer than this hold no product data worth the time, in characters. */
const longestScript = 6_000_000;

/** `window.__STATE__ = {"…`, `Static.CONTEXT = {"…`, `dataLayer.push({…`, `gtag('event', 'view_item', {…`: what follows has to begin like JSON. */
const assignment =
  /(?:^|[;\s(}])(?:(?:var|let|const)\s+)?([A-Za-z_$][\w$]*(?:\.[\w$]+|\[["'][^"']+["']\])*)\s*(?:=|\.push\(|\(\s*["']event["']\s*,\s*["'][\w ]+["']\s*,)\s*(?=\{\s*["'\w$]|\[\s*[{["])/g;

/** `JSON.parse("…")`, wherever it stands, and text that is JSON: `= "%7B…"`, `= "{\"…"`, `= '[{"…'`. */
const parsedText =
  /(?:JSON\.parse\(\s*(?:(?:decodeURIComponent|(?:window\.)?atob)\(\s*)?|=\s*(?=["'](?:%[57]B|\[?\{\\?")))("[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|`[^`\\]*(?:\\.[^`\\]*)*`)/gs;

/** Scripts read of one page; a page that streams its state writes a few hundred. */
const mostScripts = 1000;

/** Values taken from one script. */
const mostValues = 40;

/** All JSON that a page carries for its own scripts: `__NEXT_DATA__`, `window.__STATE__ = {…}`, `application/json`, streams in pieces. */
export function readStates(page: Page): readonly unknown[] {
  const scripts = page.elements.find('script:not([src])').slice(0, mostScripts);
  const texts = scripts.map((script) => page.$(script).text());
  return [
    ...scripts.flatMap(({ attribs }, at) => readScript(attribs, texts[at] ?? '')),
    ...readStreams(texts),
    ...readAttributes(page),
  ];
}

function readScript({ type = '', id }: Readonly<Record<string, string>>, text: string): readonly unknown[] {
  if (text.length > longestScript || /ld\+json|template|x-magento/i.test(type)) return [];
  if (id === '__NUXT_DATA__') return parseStrictly(text).map(unflattenNuxt);
  return /json/i.test(type) || id === '__NEXT_DATA__'
    ? parseStrictly(plainQuotes(text))
    : [...assigned(text), ...parsed(text), ...called(text)];
}

/** Angular writes its state's quotes as `&q;`. */
function plainQuotes(text: string): string {
  return /^\s*\{&q;/.test(text)
    ? text.replaceAll('&q;', '"').replaceAll('&s;', "'").replaceAll('&a;', '&')
    : text;
}

function parseStrictly(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text.length < 500_000 ? parseLoosely(text) : [];
  }
}

/** Objects and arrays assigned to variables. */
function assigned(text: string): readonly unknown[] {
  const values: unknown[] = [];
  let done = 0;
  for (const match of text.matchAll(assignment)) {
    if ((match[1] ?? '').length < 3 || (match.index ?? 0) < done) continue;
    const start = (match.index ?? 0) + match[0].length;
    const rest = text.slice(start);
    const end = findEnd(rest);
    const value = end === 0 ? undefined : parseBalanced(rest.slice(0, end));
    done = start + end;
    if (value !== undefined) values.push(value);
    if (values.length >= mostValues) break;
  }
  return values;
}

function called(text: string): readonly unknown[] {
  const state = text.includes('__NUXT__') ? parseNuxtCall(text, findEnd) : undefined;
  return state === undefined ? [] : [state];
}

function parsed(text: string): readonly unknown[] {
  return [...text.matchAll(parsedText)]
    .slice(0, mostValues)
    .map(([, quoted = '""']) => unwrap(quoted))
    .filter((value) => value !== undefined);
}

function unwrap(quoted: string): unknown {
  const text = unquote(quoted);
  const [value] = [text, decodeBase64(text), decodeAddress(text)].flatMap((json) =>
    /^\s*[[{]/.test(json) ? parseJson(json) : [],
  );
  return value;
}

function parseBalanced(json: string): unknown {
  if (json.length < 40) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return json.length < 200_000 && /price/i.test(json) && !/\bfunction\b|=>/.test(json)
      ? parseLoosely(json.replace(/:\s*(?:undefined|void 0|NaN)\b/g, ':null'))[0]
      : undefined;
  }
}

/** Where the bracket that opens a text closes again; 0 when it never does. */
function findEnd(text: string): number {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '\\') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'" || character === '`') quote = character;
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return at + 1;
  }
  return 0;
}
