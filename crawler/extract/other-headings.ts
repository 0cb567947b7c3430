import { leadsAway } from './leads-away.ts';
import type { Element, Page } from './page.ts';
import { textOf } from './text.ts';

/** Headings looked at. */
const mostHeadings = 100;

/** How far up from a heading its card is looked for, in elements. */
const farthest = 8;

/** The first-order headings that are not the page's: of the cards of a list, each its own, and of what pops up over it. */
export function readOtherHeadings(page: Page): ReadonlySet<unknown> {
  const all = page.elements.find('h1').slice(0, mostHeadings);
  const ofCards = all.length < 2 ? [] : all.filter((heading) => isOfCard(heading, page));
  return new Set([...ofCards, ...all.filter((heading) => isOfPopup(heading, page))]);
}

/** What asks for an address or a consent over the page, or greets. */
export const popups =
  '[role="dialog"], dialog, [class*="popup" i]:not(body), [class*="newsletter" i]:not(body), [class*="cookie" i]:not(body), [id*="cookie" i]:not(body), [class*="modal" i]:not(body)';

/** Whether a heading stands in what pops up, and not in the page's title. */
function isOfPopup(heading: Element, { elements }: Page): boolean {
  const title = textOf(elements.find('title')[0]).toLowerCase();
  return elements.closest(heading, popups) !== null && !title.includes(textOf(heading).toLowerCase());
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
