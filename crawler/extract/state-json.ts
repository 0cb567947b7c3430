import { parseLoosely } from './json-ld.ts';
import { parseNuxtCall } from './nuxt-state.ts';
import type { Page } from './page.ts';

/** How deep a flat state is followed. */
const deepestState = 40;

/** Scripts longer than this hold no product data worth the time, in characters. */
const longestScript = 6_000_000;

/** `window.__STATE__ = {"…`, `Static.CONTEXT = {"…`, `dataLayer.push({…`: what follows has to begin like JSON. */
const assignment =
  /(?:^|[;\s(}])(?:(?:var|let|const)\s+)?([A-Za-z_$][\w$]*(?:\.[\w$]+|\[["'][^"']+["']\])*)\s*(?:=|\.push\()\s*(?=\{\s*["'\w$]|\[\s*[{["])/g;

/** `JSON.parse("…")`, wherever it stands, and text that is JSON: `= "%7B…"`, `= "{\"…"`, `= '[{"…'`. */
const parsedText =
  /(?:JSON\.parse\(\s*(?:decodeURIComponent\(\s*)?|=\s*(?=["'](?:%[57]B|\[?\{\\?")))("[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')/gs;

/** Scripts read of one page; a page that streams its state writes a few hundred. */
const mostScripts = 1000;

/** Values taken from one script. */
const mostValues = 40;

/** All JSON that a page carries for its own scripts: `__NEXT_DATA__`, `window.__STATE__ = {…}`, `application/json`, Next.js streams. */
export function readStates({ $ }: Page): readonly unknown[] {
  return $('script:not([src])')
    .toArray()
    .slice(0, mostScripts)
    .flatMap((script) => {
      const type = script.attribs['type'] ?? '';
      const text = $(script).text();
      if (text.length > longestScript || /ld\+json|template|x-magento/i.test(type)) return [];
      if (script.attribs['id'] === '__NUXT_DATA__') return parseStrictly(text).map(unflatten);
      return /json/i.test(type) || script.attribs['id'] === '__NEXT_DATA__'
        ? parseStrictly(text)
        : [...assigned(text), ...parsed(text), ...streamed(text), ...called(text)];
    });
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
  try {
    const text = JSON.parse(
      quoted.startsWith("'")
        ? `"${quoted
            .slice(1, -1)
            .replace(/\\'/g, "'")
            .replace(/(?<!\\)"/g, '\\"')}"`
        : quoted,
    );
    return JSON.parse(/^%[57]B/i.test(text) ? decodeURIComponent(text) : text);
  } catch {
    return undefined;
  }
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

/** Next.js app pages push their data in pieces of text: `self.__next_f.push([1,"…"])`. */
function streamed(text: string): readonly unknown[] {
  const pieces = [...text.matchAll(/__next_f\.push\(\[1,\s*("(?:[^"\\]|\\.)*")\]\)/g)].flatMap(
    ([, quoted = '""']) => parseStrictly(quoted),
  );
  return pieces
    .map(String)
    .join('')
    .split('\n')
    .flatMap((line) => /^[0-9a-f]+:[A-Z]?([[{].*)$/.exec(line)?.[1] ?? [])
    .filter((json) => json.length > 100)
    .flatMap((json) => {
      try {
        return [JSON.parse(json)];
      } catch {
        return [];
      }
    });
}

/** Nuxt 3 writes its state as a flat list in which objects name their values by position. */
function unflatten(flat: unknown): unknown {
  if (!Array.isArray(flat)) return flat;
  const made = new Map<number, unknown>();
  const make = (at: number, depth: number): unknown => {
    if (made.has(at) || depth > deepestState) return made.get(at);
    const value: unknown = flat[at];
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value) && typeof value[0] === 'string') return make(Number(value[1]), depth + 1);
    const result: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
    made.set(at, result);
    for (const [key, index] of Object.entries(value))
      Object.assign(result, { [key]: make(Number(index), depth + 1) });
    return result;
  };
  return make(0, 0);
}
