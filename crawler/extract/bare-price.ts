import { findMoney } from '../price/find-money.ts';
import { type BlockPrice, isReduced, noPrice } from './block-price.ts';
import type { Element, Page } from './page.ts';
import { readPriceBlock } from './price-block.ts';
import { isLabelledOld } from './read-tag.ts';
import { spacedTextOf, textOf } from './text.ts';

/** How many elements a price without a name is written in at most. */
const mostInBare = 20;

/**
 * Shops whose class names say nothing: a short text beside the heading that is a price and nothing else.
 *
 * @param arounds the elements around the heading, from the inside out
 * @param isOwn whether a part is about the page's own product
 */
export function findBarePrice(
  arounds: readonly Element[],
  isOwn: (part: Element) => boolean,
  page: Page,
): BlockPrice {
  let struck = noPrice;
  for (const around of arounds) {
    const leaves = page.elements
      .find('*', around)
      .slice(0, 400)
      .filter((leaf) => page.elements.countIn(leaf) < mostInBare && isShort(textOf(leaf)) && isOwn(leaf));
    for (const leaf of leaves) {
      const read = readPriceBlock(isReadWithin(leaf) ? (leaf.parent as Element) : leaf, page);
      if (read.price !== null && !read.isStruck)
        return beforeSale(instead(read, leaf, page), leaves.slice(leaves.indexOf(leaf) + 1), page);
      if (struck.price === null) struck = read;
    }
  }
  return struck;
}

/** An amount and nothing else. */
const onlyAmount = /^\D{0,4}\d[\d.,\s]*\D{0,4}$/;

/** Of two amounts in elements side by side, the lower one where it follows the higher. */
function instead(read: BlockPrice, leaf: Element, page: Page): BlockPrice {
  const next = nextOf(leaf);
  const lower = next !== null && onlyAmount.test(textOf(next)) ? readPriceBlock(next, page) : noPrice;
  return isReduced(lower, read) && !lower.isStruck ? { ...lower, was: read.price } : read;
}

/** Of what stands right behind a price, so much is looked at for the one that it was before. */
const mostBehind = 8;

/** A price with the crossed-out one behind it, each in a line of its own. */
function beforeSale(read: BlockPrice, behind: readonly Element[], page: Page): BlockPrice {
  if (read.was !== null) return read;
  const others = behind.slice(0, mostBehind).map((leaf) => readPriceBlock(leaf, page));
  return { ...read, was: others.find((one) => one.isStruck && isReduced(read, one))?.price ?? null };
}

function nextOf(element: Element): Element | null {
  let at = element.next;
  while (at !== null && at.type !== 'tag') at = at.next;
  return at;
}

/** Whether what stands beside a price tells what it is: another price, or a label before it. */
function isReadWithin(leaf: Element): boolean {
  return isBesideMore(leaf) || isLabelledOld(leaf, leaf.parent as Element);
}

/** Longer texts around a price hold more than another one beside it, in characters. */
const longestPair = 40;

/** Whether another price stands beside one, as that before a sale. */
function isBesideMore({ parent }: Element): boolean {
  const text = parent?.type === 'tag' ? spacedTextOf(parent) : '';
  return text.length < longestPair && findMoney(text).length > 1;
}

/** What a button does, before its price. */
const onButton =
  /^(?:add to (?:cart|bag|basket)|buy(?: it)? now|in den warenkorb|ajouter au panier)\W+?(?=\p{Sc}|\d)/iu;

/** A price by itself, with its sign; "from £15" is what all dresses of a category begin at. */
function isShort(said: string): boolean {
  const text = said.replace(onButton, '');
  return (
    text.length < 20 &&
    findMoney(text).length > 0 &&
    !/^(?:from|ab|dès|desde|da|vanaf|från|fra|od)\b/i.test(text)
  );
}
