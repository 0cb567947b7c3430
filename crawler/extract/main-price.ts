import { findMoney } from '../price/find-money.ts';
import type { Element, Page } from './page.ts';
import { isPriceAside } from './price-aside.ts';
import { type BlockPrice, readPriceBlock } from './price-block.ts';
import { priceParts } from './price-parts.ts';
import { isLabelledOld } from './read-tag.ts';
import { statedPriceOf } from './stated-price.ts';
import type { Surroundings } from './surroundings.ts';
import { spacedTextOf, textOf } from './text.ts';

/** How far up from the heading a price is looked for, in elements. */
const farthest = 7;

/** The price of the product that a page shows large. */
export interface FoundPrice extends BlockPrice {
  /** Many prices stood side by side: the page is more likely a list. */
  readonly isCrowded: boolean;
  /** Whether its mark-up calls it a price. */
  readonly isNamed: boolean;
}

const noPrice: BlockPrice = { price: null, was: null, isStruck: false };

/** Where the price should stand: then prices farther away are of other things. */
const soldOut =
  /no longer available|(?:currently |temporarily )?unavailable|sold out|out of stock|discontinued|ausverkauft|nicht (?:mehr )?(?:verfügbar|lieferbar)|épuisé|indisponible|agotado|no disponible|esaurito|non disponibile|uitverkocht|slutsåld|udsolgt|utsolgt|esgotado|indisponível|wyprzedan/i;

/** More prices than one product has: now, before, and once more in a bar that sticks to the window. */
const crowd = 4;

/** The price nearest to the heading: that of the first element around both, outside the page's side shows. */
export function findPrice(heading: Element, near: Surroundings, page: Page): FoundPrice {
  for (const around of aroundOf(heading, farthest)) {
    const all = priceParts(around, page).filter((part) => isOwn(part, near));
    const plain = all.filter((part) => !isPriceAside(part, around, page));
    const parts = plain.length > 0 ? plain : all;
    const found = parts.map((part) => readPart(part, around, page)).filter(({ price }) => price !== null);
    const [best] = [...found.filter((read) => !read.isStruck), ...found];
    if (best !== undefined) return { ...best, isCrowded: found.length >= crowd, isNamed: true };
    if (parts.some((part) => soldOut.test(textOf(part))))
      return { ...noPrice, isCrowded: false, isNamed: true };
  }
  const bare = findBarePrice(heading, near, page);
  return bare.price === null
    ? findStatedPrice(heading, near, page)
    : { ...bare, isCrowded: false, isNamed: false };
}

/** A block and the label before it, which says of the whole that it is an old price: `<dt>RRP</dt><dd class="price">`. */
function readPart(part: Element, around: Element, page: Page): BlockPrice {
  const read = readPriceBlock(part, page);
  return isLabelledOld(part, around) ? { ...read, isStruck: true } : read;
}

/** What the mark-up around the heading states for scripts alone. */
function findStatedPrice(heading: Element, near: Surroundings, page: Page): FoundPrice {
  const told = aroundOf(heading, nearest).map((one) => statedPriceOf(one, page, (part) => isOwn(part, near)));
  return {
    ...noPrice,
    price: told.find((one) => one !== null) ?? null,
    isCrowded: false,
    isNamed: false,
  };
}

/** What a table is made of: around a cell stand several elements that add nothing to it. */
const inTables: ReadonlySet<string> = new Set(['td', 'th', 'tr', 'tbody', 'table', 'center']);

/** The elements around one, from the inside out: so many at most, and none around the whole page. */
function aroundOf(heading: Element, most: number): readonly Element[] {
  const path: Element[] = [];
  for (let at = heading.parent; at?.type === 'tag' && at.name !== 'html'; at = at.parent) {
    if (!inTables.has(at.name) || holdsSeveral(at)) path.push(at);
  }
  return path.slice(0, most);
}

function holdsSeveral({ children }: Element): boolean {
  return children.filter((child) => child.type === 'tag').length > 1;
}

function isOwn(part: Element, near: Surroundings): boolean {
  return !near.isElsewhere(part) && !near.isAnothers(part);
}

/** How far up a price without a name is looked for, and how many elements it is written in at most. */
const nearest = 3;
const mostInBare = 20;

/** Shops whose class names say nothing: a short text beside the heading that is a price and nothing else. */
function findBarePrice(heading: Element, near: Surroundings, page: Page): BlockPrice {
  let struck = noPrice;
  for (const around of aroundOf(heading, nearest)) {
    const leaves = page.elements
      .find('*', around)
      .slice(0, 400)
      .filter(
        (leaf) => page.elements.countIn(leaf) < mostInBare && isShort(textOf(leaf)) && isOwn(leaf, near),
      );
    for (const leaf of leaves) {
      const read = readPriceBlock(isReadWithin(leaf) ? (leaf.parent as Element) : leaf, page);
      if (read.price !== null && !read.isStruck) return read;
      if (struck.price === null) struck = read;
    }
  }
  return struck;
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
