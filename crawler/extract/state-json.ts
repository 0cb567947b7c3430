import { parseLoosely } from './json-ld.ts';
import type { Page } from './page.ts';

/** Scripts longer than this hold no product data worth the time, in characters. */
const longestScript = 6_000_000;

const assignment =
  /(?:window|self|globalThis|var|let|const)(?:\.|\s+|\[["'])?(?:[\w$.]*\.)?([\w$]{2,60})(?:["']\])?\s*=\s*(?=[[{]|JSON\.parse\()/g;

/** All JSON that a page carries for its own scripts: `__NEXT_DATA__`, `window.__STATE__ = {…}`, `application/json`, Next.js streams. */
export function readStates({ $ }: Page): readonly unknown[] {
  return $('script:not([src])')
    .toArray()
    .flatMap((script) => {
      const type = script.attribs['type'] ?? '';
      const text = $(script).text();
      if (text.length > longestScript || /ld\+json|template|x-magento/i.test(type)) return [];
      return /json/i.test(type) || script.attribs['id'] === '__NEXT_DATA__'
        ? parseStrictly(text)
        : [...assigned(text), ...streamed(text)];
    });
}

function parseStrictly(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text.length < 500_000 ? parseLoosely(text) : [];
  }
}

/** Objects and arrays assigned to variables, also through `JSON.parse("…")`. */
function assigned(text: string): readonly unknown[] {
  const values: unknown[] = [];
  for (const match of text.matchAll(assignment)) {
    const start = (match.index ?? 0) + match[0].length;
    const rest = text.slice(start);
    const value = rest.startsWith('JSON.parse(') ? unwrap(rest) : parseBalanced(rest);
    if (value !== undefined) values.push(value);
    if (values.length >= 40) break;
  }
  return values;
}

function unwrap(rest: string): unknown {
  const quoted = /^JSON\.parse\(\s*(?:decodeURIComponent\(\s*)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/.exec(
    rest,
  )?.[1];
  if (quoted === undefined) return undefined;
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

function parseBalanced(text: string): unknown {
  const end = findEnd(text);
  if (end < 40) return undefined;
  const json = text.slice(0, end);
  try {
    return JSON.parse(json);
  } catch {
    return json.length < 400_000 && json.includes('"')
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
