import { parseLoosely } from './json-ld.ts';

/** Pieces of a JavaScript literal: strings, what stands for nothing or a truth, and names, with a colon behind those of properties. */
const piece =
  /"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|void 0|!0|!1|(?<name>[A-Za-z_$][\w$]*)(?<colon>\s*:)?/gs;
const call = /__NUXT__\s*=\s*\(?function\s*\((?<names>[\w$,\s]*)\)\s*\{\s*return\s*(?=\{)/;

/**
 * The state that Nuxt 2 writes as a call, `(function(a,b){return {price:b}}(null,159))`: read as text, never run.
 *
 * @param findEnd where the bracket that opens a text closes again, 0 when it never does
 * @returns undefined when the script holds none, or does more than return a literal
 */
export function parseNuxtCall(script: string, findEnd: (text: string) => number): unknown {
  const match = call.exec(script);
  if (match === null) return undefined;
  const rest = script.slice(match.index + match[0].length);
  const end = findEnd(rest);
  const given = /^\s*;?\s*\}\s*\)?\s*\(/.exec(rest.slice(end));
  if (end === 0 || given === null) return undefined;
  const list = `[${rest.slice(end + given[0].length).replace(/\)\s*\)?\s*;?\s*$/, '')}]`;
  const [values] = parseLoosely(toJson(list, new Map()));
  if (!Array.isArray(values)) return undefined;
  const names = (match.groups?.['names'] ?? '').split(',').map((name) => name.trim());
  const meanings = new Map(names.map((name, at) => [name, JSON.stringify(values[at] ?? null)]));
  return parseLoosely(toJson(rest.slice(0, end), meanings))[0];
}

/** A JavaScript literal as JSON, its names replaced by what they mean. */
function toJson(literal: string, meanings: ReadonlyMap<string, string>): string {
  return literal.replace(piece, (text, ...rest) => {
    const { name, colon } = rest.at(-1) as { readonly name?: string; readonly colon?: string };
    if (colon !== undefined) return `${JSON.stringify(name)}:`;
    if (name !== undefined) return /^(?:true|false|null)$/.test(text) ? text : (meanings.get(text) ?? 'null');
    if (text === '!0' || text === '!1') return String(text === '!0');
    return text === 'void 0' ? 'null' : text;
  });
}
