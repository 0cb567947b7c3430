import { toCardDraft } from './card.ts';
import { joinBeside } from './lists-beside.ts';
import type { Element, Page } from './page.ts';
import { pictured, type Targets } from './targets.ts';

/** Cards of one make share tag and classes, theirs and their parent's. */
export function groupBySignature(cards: readonly Element[], page: Page): readonly (readonly Element[])[] {
  const groups = new Map<string, Element[]>();
  for (const card of cards) {
    const signature = `${signatureOf(card.parent as Element | null)}>${signatureOf(card)}`;
    const group = groups.get(signature) ?? [];
    group.push(card);
    groups.set(signature, group);
  }
  return joinBeside(mergeAlike([...groups.values()], page), { found: cards, makeOf, page });
}

/** A card's own classes, or how it begins, where it has none. */
function makeOf(card: Element): string {
  const parts = card.children.filter((child): child is Element => child.type === 'tag');
  return [card, ...parts].map(signatureOf).join('>');
}

/** Cards that differ by a marker class (`sale`, `first`) are one list when they are siblings. */
function mergeAlike(groups: readonly Element[][], page: Page): readonly (readonly Element[])[] {
  const merged = new Map<unknown, Element[]>();
  for (const group of groups) {
    const parent = group[0]?.parent ?? null;
    const beside = parent?.children.filter(({ type }) => type === 'tag').length ?? 0;
    const isRow = parent !== null && (beside > 1 || group[0]?.name === 'li');
    const key = isRow && group.every((card) => card.parent === parent) ? parent : group;
    const list = merged.get(key) ?? [];
    list.push(...group);
    merged.set(key, list);
  }
  return [...merged.values()].flatMap((list) =>
    arePartsOfOne(list, page) ? list.map((part) => [part]) : [inOrder(list)],
  );
}

/** So few siblings, none of the same make as another and not all with a price, are parts of one card: its picture, its colours. */
const mostParts = 3;

function arePartsOfOne(siblings: readonly Element[], page: Page): boolean {
  const few = siblings.length > 1 && siblings.length <= mostParts;
  const makes = new Set(siblings.map(({ name, attribs }) => `${name}.${attribs['class'] ?? ''}`));
  const differ = few && makes.size === siblings.length && siblings.every(({ name }) => name !== 'li');
  return differ && !siblings.every((one) => toCardDraft(one, page).price !== null);
}

/** Cards of several groups as they stand on the page, where they are siblings. */
function inOrder(cards: readonly Element[]): readonly Element[] {
  const all = new Set<unknown>(cards);
  const siblings = (cards[0]?.parent?.children ?? []).filter((one): one is Element => all.has(one));
  return siblings.length === cards.length ? siblings : cards;
}

/** Classes that mark one card among others of its make. */
const marker =
  /^(?:(?:is-|has-)?(?:first|last|odd|even|sale|on-sale|new|active|sponsored|promoted|featured|ad|hot|discount(?:ed)?|best-?seller|sold-?out|out-?of-?stock|in-?stock|unavailable)|slick.*|swiper-slide-.*)$/i;

function signatureOf(element: Element | null): string {
  if (element === null) return '';
  const classes = (element.attribs?.['class'] ?? '')
    .split(/\s+/)
    .map((name) => name.replace(/\d+/g, '0'))
    .filter((name) => !marker.test(name));
  return `${element.name}.${classes.slice(0, 3).join('.')}`;
}

/** Cards together with those beside them, of the same make and with a price, that lead to several addresses, as to their colours, or show no picture. */
export function withAlike(cards: readonly Element[], targets: Targets, page: Page): readonly Element[] {
  const known = new Set<unknown>(cards);
  const makes = new Set(cards.map(signatureOf));
  const isAlike = (one: Element) =>
    makes.has(signatureOf(one)) &&
    (page.elements.find(pictured, one).length > 0
      ? targets.count(one) > 1
      : targets.count(one) === 1 && (one.name === 'li' || 'class' in one.attribs)) &&
    toCardDraft(one, page).price !== null;
  const parents = [...new Set(cards.map(({ parent }) => parent))];
  const all = parents.flatMap((parent) =>
    (parent?.children ?? []).filter(
      (one): one is Element => known.has(one) || (one.type === 'tag' && isAlike(one)),
    ),
  );
  return all.length > cards.length ? all : cards;
}
