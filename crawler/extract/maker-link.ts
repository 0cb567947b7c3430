import { climb } from './offers.ts';
import type { Element, Page } from './page.ts';
import { tellingOf } from './telling.ts';

/** How mark-up calls links to all that somebody makes or sells. */
const maker = /(?:^|[\s_-])(?:brand|vendor|manufacturer|designer|seller|merchant)(?![a-z])/i;

/** How far up from a link the product's own is looked for, in elements. */
const farthest = 5;

/** Whether a link leads to all of a maker or seller: it is called so, and right beside it stands one that is not. */
export function isMakerLink(link: Element, { elements }: Page): boolean {
  const isCalled = (one: Element) => maker.test(`${tellingOf(one)} ${tellingOf(one.parent as Element)}`);
  if (link.parent?.type !== 'tag' || !isCalled(link)) return false;
  const around = climb(link.parent)
    .slice(0, farthest)
    .filter((part) => elements.countIn(part) <= mostInside);
  const beside = around.map((part) => elements.find('a[href]', part)).find((links) => links.length > 1);
  const others = (beside ?? []).filter((one) => one.attribs['href'] !== link.attribs['href']);
  return others.length > 0 && others.length < mostBeside && others.some((one) => !isCalled(one));
}

/** Larger parts of a page are more than a card, in elements. */
const mostInside = 200;

/** Beside so many links one is part of a menu. */
const mostBeside = 12;
