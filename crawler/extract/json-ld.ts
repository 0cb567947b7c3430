import { jsonrepair } from 'jsonrepair';
import type { Page } from './page.ts';
import { deepestNesting, isNode, type SchemaNode, toList } from './schema-node.ts';

/** Blocks read of one page; shops write a handful. */
const mostBlocks = 500;

/** Longer broken blocks are not mended, in characters. */
const longestRepair = 1_000_000;

/** Every block of JSON-LD on a page as a tree of nodes; blocks beyond repair are left out. */
export function readJsonLd({ $ }: Page): readonly SchemaNode[] {
  const blocks = $('script[type*="ld+json" i]')
    .toArray()
    .slice(0, mostBlocks)
    .flatMap((script) => parseLoosely($(script).text()));
  const trees = blocks
    .flatMap((block) => toList(block))
    .filter(isNode)
    .map((node) => plainKeys(node, 0) as SchemaNode);
  return resolveReferences(trees.flatMap((tree) => [tree, ...toList(tree['@graph']).filter(isNode)]));
}

/** JSON as shops write it: in comments, with line breaks in strings, trailing commas or entities; empty when hopeless. */
export function parseLoosely(text: string): readonly unknown[] {
  const json = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '')
    .trim();
  if (json === '') return [];
  return (
    attempt(() => JSON.parse(json)) ?? attempt(() => JSON.parse(withoutControls(json))) ?? mend(json) ?? []
  );
}

function attempt(parse: () => unknown): readonly unknown[] | null {
  try {
    return [parse()];
  } catch {
    return null;
  }
}

function mend(json: string): readonly unknown[] | null {
  if (json.length > longestRepair || !/^[[{]/.test(json)) return null;
  const plain =
    json.includes('&quot;') && !json.includes('": ')
      ? json.replace(/&quot;/g, '"').replace(/&amp;/g, '&')
      : json;
  return attempt(() => JSON.parse(jsonrepair(withoutControls(plain))));
}

function withoutControls(json: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what breaks the JSON
  return json.replace(/[\u0000-\u001f]+/g, ' ');
}

function plainKeys(value: unknown, depth: number): unknown {
  if (depth > deepestNesting) return null;
  if (Array.isArray(value)) return value.map((one) => plainKeys(one, depth + 1));
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [plainKey(key), plainKeys(one, depth + 1)]),
  );
}

/** `schema:Offers`, `SKU` and `contentURL` as schema.org writes them: `offers`, `sku`, `contentUrl`. */
function plainKey(key: string): string {
  return key
    .replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')
    .replace(/^[A-Z]+(?=[A-Z][a-z]|$)|^[A-Z]/, (capitals) => capitals.toLowerCase())
    .replace(/(?<=[a-z])URL$/, 'Url');
}

/** `{"@id": "#offer"}` becomes the node of that id, one level deep: enough for offers, brands and pictures. */
function resolveReferences(nodes: readonly SchemaNode[]): readonly SchemaNode[] {
  const byId = new Map(
    nodes.filter((node) => Object.keys(node).length > 1).map((node) => [node['@id'], node]),
  );
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    return isNode(value) && '@id' in value && Object.keys(value).length <= 2
      ? (byId.get(value['@id']) ?? value)
      : value;
  };
  return nodes.map((node) =>
    Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === '@graph' ? value : resolve(value)]),
    ),
  );
}
