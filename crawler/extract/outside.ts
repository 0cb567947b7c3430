import type { Element, Page } from './page.ts';
import { openTargets } from './targets.ts';

/** Parts of a page whose cards are no part of its list. */
export const outside =
  'header, footer, nav, [class*="minicart" i], [class*="mini-cart" i], [class*="recently" i], [class*="mega-menu" i], [class*="megamenu" i]';

/** What can be a card, or an entry of a list. */
const cardLike =
  'article, section, li, [class*="card" i], [class*="tile" i], [class*="item" i], [class*="product" i]';

/** The parts of a page that a selector sets apart, but for heads and feet of cards. */
export function findApart(page: Page, except: string): ReadonlySet<unknown> {
  return new Set(page.elements.find(except).filter((part) => !isOfCard(part, page)));
}

/** Whether a head or foot stands in something like a card, holds a product's picture or name, and leads to one address alone: a page's leads to many. */
function isOfCard(part: Element, page: Page): boolean {
  const { elements } = page;
  const isHeadOrFoot = part.name === 'header' || part.name === 'footer';
  if (!isHeadOrFoot || page.once(openTargets).count(part) !== 1) return false;
  const around = part.parent as Element | null;
  const isInCard = around !== null && elements.closest(around, cardLike) !== null;
  return isInCard && elements.find('h2, h3, h4, [class*="price" i]', part).length > 0;
}
