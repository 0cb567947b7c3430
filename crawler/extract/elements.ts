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
  /** How many elements stand inside one. */
  countIn(element: AnyNode): number;
}

/** The place of an element's own start and of all that is inside it, counted in elements: start included, end excluded. */
type Place = readonly [start: number, end: number];

export function openElements($: CheerioAPI): Elements {
  const places = new Map<unknown, Place>();
  const names = openNames();
  let count = 0;
  const visit = (node: AnyNode) => {
    if (!('children' in node)) return;
    const start = count++;
    if ('attribs' in node) names.add(node);
    for (const child of node.children) visit(child as AnyNode);
    places.set(node, [start, count]);
  };
  for (const node of $.root().toArray()) visit(node);

  const found = remember((selector: string) => {
    const parts = selector.split(/,(?![^(]*\))/).filter(names.mayFind);
    return parts.length === 0 ? [] : ($(parts.join()).toArray() as readonly Element[]);
  });
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
    countIn: (element) => {
      const [start, end] = places.get(element) ?? [0, 1];
      return end - start - 1;
    },
  };
}

/** What the elements of a page are called: most selectors are of other shops, and need not be searched for. */
interface Names {
  add(element: Element): void;
  /** False when one of the tags, classes, ids and attributes that a selector asks for is nowhere on the page. */
  mayFind(selector: string): boolean;
}

const listed = ['class', 'id'];
const inBrackets = /:[\w-]+\([^()]*(?:\([^()]*\)[^()]*)*\)/g;
const asked =
  /\.(?<class>[\w-]+)|#(?<id>[\w-]+)|\[(?<attribute>[\w-]+)(?:[*^$~|]?="(?<value>[^"]*)")?[^\]]*\]|(?<![\w-])(?<tag>[a-z][\w-]*)/gi;

function openNames(): Names {
  const known = new Set<string>();
  const values = new Map(listed.map((name) => [name, new Set<string>()]));
  const texts = remember((name: string) => [...(values.get(name) ?? [])].join('\n').toLowerCase());
  const isSaid = (name: string, value: string) =>
    !listed.includes(name) || texts(name).includes(value.toLowerCase());
  return {
    add: ({ name, attribs }) => {
      known.add(name);
      for (const key in attribs) known.add(`[${key}`);
      for (const key of listed) if (attribs[key] !== undefined) values.get(key)?.add(attribs[key]);
    },
    mayFind: (selector) =>
      [...selector.replace(inBrackets, '').matchAll(asked)].every(({ groups = {} }) => {
        const { class: name, id, attribute, value = '', tag } = groups;
        if (tag !== undefined) return known.has(tag);
        if (attribute !== undefined) return known.has(`[${attribute}`) && isSaid(attribute, value);
        return name === undefined ? isSaid('id', id ?? '') : isSaid('class', name);
      }),
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
