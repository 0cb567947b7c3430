import { addressOf } from './card-address.ts';
import { isProductAddress } from './decide-kind.ts';
import { growCard, isWithin } from './grow-card.ts';
import { headingOf } from './heading.ts';
import { isService } from './links.ts';
import { findApart } from './outside.ts';
import type { Element, Page } from './page.ts';
import { readPriceBlock } from './price-block.ts';
import { groupBySignature } from './signature.ts';
import { openTargets, pictured } from './targets.ts';
import { textOf } from './text.ts';

/** Links beyond this are not looked at. */
const mostLinks = 3000;

/** Longer texts, in characters, are no card's. */
const longest = 600;

/** So many of one make are a list; fewer only where their addresses say that they are products'. */
const fewest = 3;

/** Groups of cards without pictures, each with one address and a price: `<li><a href="/oak">Oak</a> €12</li>`. */
export function findTextCards(
  page: Page,
  except: string,
  offers: readonly Element[] = [],
): readonly (readonly Element[])[] {
  const targets = page.once(openTargets);
  const apart = new Set<unknown>([...findApart(page, except), ...offers]);
  const links = page.elements.find('a[href]').slice(0, mostLinks);
  const grown = links.filter((link) => !isWithin(link, apart)).map((link) => growCard(link, targets));
  const cards = [...new Set(grown)].filter((card) => card !== null).filter((card) => isPriced(card, page));
  const [body] = page.elements.find('body');
  if (body !== undefined && targets.count(body) === 1) return cards.length === 1 ? [cards] : [];
  if (cards.length === 1)
    return cards.every((card) => isProduct(card, page)) && !isHeaded(page) ? [cards] : [];
  return groupBySignature(cards, page).filter((group) => isList(group, page));
}

function isPriced(card: Element, page: Page): boolean {
  const text = textOf(card);
  if (text.length > longest || !/\d/.test(text) || page.elements.find(pictured, card).length > 0)
    return false;
  const address = addressOf(card, page);
  return address !== null && !isService(address) && readPriceBlock(card, page).price !== null;
}

function isProduct(card: Element, page: Page): boolean {
  return isProductAddress(new URL(addressOf(card, page) ?? page.url));
}

/** Whether a page has a heading, or is a product's: what it writes of one more product is said beside its own. */
function isHeaded(page: Page): boolean {
  return headingOf(page) !== null || isProductAddress(page.url);
}

function isList(group: readonly Element[], page: Page): boolean {
  const areProducts = group.every((card) => isProduct(card, page));
  return group.length >= (areProducts ? 2 : fewest);
}
