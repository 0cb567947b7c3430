import { toCanonical, withoutOptions } from './address.ts';
import type { Draft, Reading } from './draft.ts';
import { headingOf, namesOf } from './heading.ts';
import type { Page } from './page.ts';
import { isSameName } from './same-name.ts';
import { isNode, type SchemaNode } from './schema-node.ts';
import { readStates } from './state-json.ts';
import { joinModules, openParts } from './state-parts.ts';
import { toStateDraft } from './state-product.ts';

/** Objects looked at in one page's state; beyond it, nothing new is expected. */
const mostObjects = 200_000;

/** How deep a state is followed. */
const deepest = 28;

/** Products in the JSON that a page carries for its own scripts: the one of the heading, and the longest list. */
export function readStateProducts(page: Page): readonly Reading[] {
  const origin =
    page.$('#__NEXT_DATA__').length > 0 || page.html.includes('__next_f.push') ? 'next' : 'state';
  const found = search(readStates(page), page);
  const own = chooseOwn(found.all, page);
  const readings: Reading[] = [];
  if (own !== null)
    readings.push({
      origin,
      kind: 'product',
      drafts: [own],
      trust: 0.72,
      // What is only told to analytics may be without tax.
      fieldTrust: { image: 0.6, url: 0.4, name: 0.76, price: own.image || own.url ? 0.72 : 0.5 },
    });
  const linked = found.longest.filter((draft) => draft.url);
  if (linked.length > 0 && found.longest.length > (own === null ? 1 : 2))
    readings.push({ origin, kind: 'listing', drafts: linked, trust: 0.75 });
  return readings;
}

interface Found {
  readonly all: readonly Draft[];
  readonly longest: readonly Draft[];
}

function search(states: readonly unknown[], page: Page): Found {
  const all: Draft[] = [];
  let longest: readonly Draft[] = [];
  let left = mostObjects;
  const parts = openParts();
  const visit = (value: unknown, depth: number): Draft | null => {
    if (depth > deepest || left-- < 0 || typeof value !== 'object' || value === null) return null;
    if (Array.isArray(value)) {
      const list = value.map((one) => visit(one, depth + 1)).filter((draft) => draft !== null);
      if (list.length > longest.length) longest = list;
      return null;
    }
    return visitNode(value as SchemaNode, depth);
  };
  const visitNode = (node: SchemaNode, depth: number): Draft | null => {
    const own = toStateDraft(node, page);
    if (own === null) parts.add(node);
    const scattered = own === null ? joinModules(node) : null;
    const joined = scattered === null ? null : toStateDraft(scattered, page);
    for (const draft of [own, joined]) if (draft !== null) all.push(draft);
    const inner = Object.values(node)
      .map((value) => visit(value, depth + 1))
      .filter((draft) => draft !== null);
    if (inner.length > longest.length && inner.length > 2) longest = inner;
    return own ?? (inner.length === 1 && isWrapper(node) ? (inner[0] ?? null) : null);
  };
  for (const state of states) visit(state, 0);
  for (const node of parts.join()) all.push(...[toStateDraft(node, page)].filter((draft) => draft !== null));
  return { all, longest };
}

/** `{ node: {…} }`, `{ product: {…} }`, `{ item: {…} }` */
function isWrapper(node: SchemaNode): boolean {
  return ['node', 'product', 'item', 'data', 'value', 'productInfo', 'info', 'action'].some((key) =>
    isNode(node[key]),
  );
}

/** The object that bears one of the page's headings or its title. */
function chooseOwn(drafts: readonly Draft[], page: Page): Draft | null {
  const names = page.once(namesOf);
  const matching = drafts.filter((draft) => names.some((name) => isSameName(draft.name ?? '', name)));
  if (areListed(matching, names, page) || areOfMaker(matching, names, page)) return null;
  return (
    matching.find((draft) => isOfAddress(draft, page)) ??
    matching.find((draft) => draft.image !== null) ??
    matching[0] ??
    null
  );
}

/** Shorter numbers are in addresses by chance. */
const shortestNumber = 5;

/** Whether the page's address holds an object's number and its price is known: of several sizes, the one that it shows. */
function isOfAddress({ sku, image, url }: Draft, page: Page): boolean {
  const isAlone = image === null && url === null;
  const numbers: readonly string[] = page.url.pathname.match(/\d+/g) ?? [];
  return isAlone && typeof sku === 'string' && sku.length >= shortestNumber && numbers.includes(sku);
}

/** Whether all that holds the page's title is products at other addresses, as where one searched for `air fryer`. */
function areListed(matching: readonly Draft[], names: readonly string[], page: Page): boolean {
  const here = withoutOptions(toCanonical(page.url.href, page.base) ?? page.url.href);
  const others = matching.flatMap(({ url }) => (url ? withoutOptions(url) : here));
  return (
    new Set(others).size > 1 &&
    !others.includes(here) &&
    matching.every((draft) => names.every((name) => !isWhole(draft.name ?? '', name)))
  );
}

/** Whether all that a page without a heading shares with products is one word of their names: who makes them. */
function areOfMaker(matching: readonly Draft[], names: readonly string[], page: Page): boolean {
  const shared = names.filter((name) => matching.some((draft) => isSameName(draft.name ?? '', name)));
  return (
    headingOf(page) === null &&
    shared.every((name) => !name.includes(' ') && matching.every((draft) => draft.name !== name))
  );
}

/** Whether a product's name is in a heading, whole. */
function isWhole(product: string, heading: string): boolean {
  return heading.toLowerCase().includes(product.toLowerCase());
}
