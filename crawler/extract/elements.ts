import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from './page.ts';

/** The elements of one page, found by selector: the whole page is searched once for each selector, however many cards ask for it. */
export interface Elements {
  /** The elements that a selector finds, in document order; with `within`, those inside that element. */
  find(selector: string, within?: AnyNode): readonly Element[];
  /** Whether a selector finds an element. */
  is(element: AnyNode, selector: string): boolean;
  /** The innermost of an element and those around it that a selector finds; null when there is none. */
  closest(element: AnyNode, selector: string): Element | null;
}

/** The places of an element's own start and of all that is inside it, counted in elements: start included, end excluded. */
type Place = readonly [start: number, end: number];

export function openElements($: CheerioAPI): Elements {
  const places = new Map<unknown, Place>();
  let count = 0;
  const visit = (node: AnyNode) => {
    if (!('children' in node)) return;
    const start = count++;
    for (const child of node.children) visit(child as AnyNode);
    places.set(node, [start, count]);
  };
  for (const node of $.root().toArray()) visit(node);

  const found = remember((selector: string) => $(selector).toArray() as readonly Element[]);
  const sets = remember((selector: string) => new Set<unknown>(found(selector)));
  const placeOf = (node: unknown) => places.get(node)?.[0] ?? -1;

  const find = (selector: string, within?: AnyNode) => {
    const all = found(selector);
    if (within === undefined) return all;
    const [start, end] = places.get(within) ?? [0, 0];
    const first = firstAfter(all, start, placeOf);
    return all.slice(first, firstAfter(all, end - 1, placeOf));
  };
  return {
    find,
    is: (element, selector) => sets(selector).has(element),
    closest: (element, selector) => {
      const set = sets(selector);
      let at: unknown = element;
      while (at && !set.has(at)) at = (at as Element).parent;
      return (at as Element | null) ?? null;
    },
  };
}

/** How many of the elements, which are in document order, stand at a place or before it. */
function firstAfter(all: readonly Element[], place: number, placeOf: (node: unknown) => number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(all[middle]) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
