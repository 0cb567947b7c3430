import { climb } from './offers.ts';
import type { AnyNode, Element, Page } from './page.ts';
import { textOf } from './text.ts';

/** How far above a list the part may stand that holds the next one, too, and the most elements in what stands between. */
const farthestAbove = 3;
const mostBetween = 20;

/** Of two lists together: single cards are parts of something else. */
const fewest = 3;

/** Rows that slide are shows of their own, as are those that are named for what they offer. */
const show =
  /carousel|slider|swiper|slick|splide|glide|flickity|related|recommend|upsell|cross-?sell|recent|similar|also-?like|you-?may|suggest|sponsor|bestsell|trending|popular/i;

type List = readonly Element[];

/**
 * Lists of the same cards that follow one another are one, as what is loaded into a second list often is. What a heading, a
 * text or a picture parts stays apart.
 *
 * @param found the cards of all lists, in the order of the page
 * @param makeOf what cards of one make share
 */
export function joinBeside(
  lists: readonly List[],
  { found, makeOf, page }: { found: List; makeOf: (card: Element) => string; page: Page },
): readonly List[] {
  const wholes = new Map(lists.map((list) => [list, new Set([list])]));
  const listOf = new Map(lists.flatMap((list) => list.map((card) => [card, list] as const)));
  const rows = toRows(found.filter((card) => listOf.has(card)));
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1] ?? [];
    const whole = wholes.get(listOf.get(before[0] as Element) ?? []);
    const more = wholes.get(listOf.get(row[0] as Element) ?? []);
    if (whole === undefined || more === undefined || whole === more) continue;
    if (before.length + row.length < fewest || !areAlike(before, row, makeOf)) continue;
    if (areParted(before.at(-1), row[0], page)) continue;
    for (const list of more) wholes.set(list, whole.add(list));
  }
  return [...new Set(wholes.values())].map((whole) => [...whole].flat());
}

function areAlike(row: List, other: List, makeOf: (card: Element) => string): boolean {
  const makes = new Set(row.map(makeOf));
  return other.some((card) => makes.has(makeOf(card)));
}

/** Cards by the element that holds them. */
function toRows(cards: List): readonly List[] {
  const rows = new Map<unknown, Element[]>();
  for (const card of cards) {
    const row = rows.get(card.parent) ?? [];
    rows.set(card.parent, row);
    row.push(card);
  }
  return [...rows.values()];
}

function areParted(last: Element | undefined, first: Element | undefined, page: Page): boolean {
  const up = climb(last).slice(0, farthestAbove + 2);
  const down = climb(first).slice(0, farthestAbove + 2);
  const common = up.find((one) => down.includes(one));
  if (common === undefined) return true;
  const left = up.slice(0, up.indexOf(common));
  const right = down.slice(0, down.indexOf(common));
  if ([...left.slice(1), ...right.slice(1)].some(isShow)) return true;
  const inside = [
    ...left.slice(0, -1).flatMap((one) => follow(one, 'next', null)),
    ...right.slice(0, -1).flatMap((one) => follow(one, 'prev', null)),
  ];
  const between = follow(left.at(-1), 'next', right.at(-1) ?? null);
  return (
    between.at(-1) !== right.at(-1) || [...inside, ...between.slice(0, -1)].some((node) => parts(node, page))
  );
}

function isShow({ name, attribs }: Element): boolean {
  const label = 'aria-label' in attribs || 'aria-labelledby' in attribs;
  return name === 'aside' || label || show.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`);
}

/** The nodes beside one, up to and with the last; no more than can stand between two lists. */
function follow(node: Element | undefined, way: 'next' | 'prev', last: Element | null): readonly AnyNode[] {
  const found: AnyNode[] = [];
  let at = node?.[way] as AnyNode | null | undefined;
  for (; at && found.length <= 2 * mostBetween; at = at[way] as AnyNode | null) {
    found.push(at);
    if (at === last) break;
  }
  return found;
}

/** Buttons that load more stand between what they loaded. */
function parts(node: AnyNode, page: Page): boolean {
  if (node.type === 'text') return node.data.trim() !== '';
  if (node.type !== 'tag' || node.name === 'button') return false;
  if (
    page.elements.countIn(node) > mostBetween ||
    page.elements.find('img, h1, h2, h3, h4, h5, h6', node).length > 0
  )
    return true;
  const buttons = page.elements.find('button', node).map(textOf).join(' ');
  return textOf(node) !== buttons.trim();
}
