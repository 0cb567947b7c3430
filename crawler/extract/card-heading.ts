import { leadsAway } from './leads-away.ts';
import type { Element, Page } from './page.ts';

/** Headings looked at. */
const mostHeadings = 100;

/** How far up from a heading its card is looked for, in elements. */
const farthest = 8;

/** The first-order headings that name the cards of a list, each its own: none of them is the page's. */
export function readCardHeadings(page: Page): ReadonlySet<unknown> {
  const all = page.elements.find('h1').slice(0, mostHeadings);
  return new Set(all.length < 2 ? [] : all.filter((heading) => isOfCard(heading, page)));
}

/** Whether a heading stands in one of several elements of the same make that each hold one, a picture and a link away. */
function isOfCard(heading: Element, page: Page): boolean {
  let part: unknown = heading;
  for (let at = 0; at < farthest && isElement(part); at++, part = part.parent) {
    if (isCard(part, page) && likeOf(part).some((one) => isCard(one, page))) return true;
  }
  return false;
}

function isElement(node: unknown): node is Element {
  return (node as Element | null)?.type === 'tag';
}

function isCard(part: Element, page: Page): boolean {
  const { elements } = page;
  return (
    elements.find('h1', part).length === 1 &&
    elements.find('img', part).length > 0 &&
    elements.find('a[href]', part).some((link) => leadsAway(link, page))
  );
}

/** The elements of the same make beside one; without classes, only entries of a list are of one. */
function likeOf(part: Element): readonly Element[] {
  const make = part.attribs['class'];
  if (make === undefined && part.name !== 'li' && part.name !== 'article') return [];
  const beside = (part.parent?.children ?? []).filter(isElement);
  return beside.filter((one) => one !== part && one.name === part.name && one.attribs['class'] === make);
}
