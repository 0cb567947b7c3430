import { findBarePrice } from './bare-price.ts';
import { type BlockPrice, isReduced, noPrice } from './block-price.ts';
import { asksForPrice, saysNoPrice } from './no-price-words.ts';
import type { Element, Page } from './page.ts';
import { isPriceAside } from './price-aside.ts';
import { readPriceBlock } from './price-block.ts';
import { priceParts } from './price-parts.ts';
import { isLabelledOld, isLabelledSale } from './read-tag.ts';
import { statedPriceOf } from './stated-price.ts';
import type { Surroundings } from './surroundings.ts';
import { textOf } from './text.ts';

/** How far up from the heading a price is looked for, in elements; and one that no mark-up calls a price. */
const farthest = 7;
const nearest = 3;

/** The price of the product that a page shows large. */
export interface FoundPrice extends BlockPrice {
  /** Many prices stood side by side: the page is more likely a list. */
  readonly isCrowded: boolean;
  /** Whether its mark-up calls it a price. */
  readonly isNamed: boolean;
  /** Whether the page says in its place that the product is sold out, or that its price is to be asked for. */
  readonly isGone: boolean;
}

/** More prices than one product has: now, before, and once more in a bar that sticks to the window. */
const crowd = 4;

/** The price nearest to the heading: that of the first element around both, outside the page's side shows. */
export function findPrice(heading: Element, near: Surroundings, page: Page): FoundPrice {
  for (const around of aroundOf(heading, farthest)) {
    const all = priceParts(around, page).filter((part) => isOwn(part, near));
    const plain = all.filter((part) => !isPriceAside(part, around, page));
    const parts = plain.length > 0 ? plain : all;
    const found = parts.map((part) => readPart(part, around, page)).filter(({ price }) => price !== null);
    const best = toPay(found.filter((read) => !read.isStruck)) ?? found[0];
    if (best !== undefined)
      return { ...best, isCrowded: found.length >= crowd, isNamed: true, isGone: false };
    if (parts.some((part) => saysNoPrice(textOf(part))))
      return { ...noPrice, isCrowded: false, isNamed: true, isGone: true };
  }
  const isMeant = (part: Element) => isOwn(part, near);
  const bare = findBarePrice(aroundOf(heading, nearest), isMeant, page);
  return bare.price === null
    ? findStatedPrice(heading, near, page)
    : { ...bare, isCrowded: false, isNamed: false, isGone: false };
}

/** A block and the label before it, which says of the whole that it is an old price: `<dt>RRP</dt><dd class="price">`. */
function readPart(part: Element, around: Element, page: Page): BlockPrice {
  const read = readPriceBlock(part, page);
  return {
    ...read,
    isStruck: read.isStruck || isLabelledOld(part, around),
    isSale: read.isSale || isLabelledSale(part, around),
  };
}

/** The first of several blocks, but for a lower one that is called a sale's where the first is not. */
function toPay(blocks: readonly BlockPrice[]): BlockPrice | undefined {
  const [first] = blocks;
  const sale =
    first?.isSale === false ? blocks.find((one) => one.isSale && isReduced(one, first)) : undefined;
  return sale === undefined ? first : { ...sale, was: sale.was ?? first?.price ?? null };
}

/** What the mark-up around the heading states for scripts alone. */
function findStatedPrice(heading: Element, near: Surroundings, page: Page): FoundPrice {
  const told = aroundOf(heading, nearest).map((one) => statedPriceOf(one, page, (part) => isOwn(part, near)));
  return {
    ...noPrice,
    price: told.find((one) => one !== null) ?? null,
    isCrowded: false,
    isNamed: false,
    isGone: holdsRequest(aroundOf(heading, nearest).at(-1), near, page),
  };
}

/** Whether a line or a button beside the heading says that the price is to be asked for; where many do, they are of a list. */
function holdsRequest(around: Element | undefined, near: Surroundings, page: Page): boolean {
  if (around === undefined) return false;
  const lines = page.elements
    .find('p, span, div, a, button, input[type="button"]', around)
    .filter((line) => page.elements.countIn(line) <= mostInLine)
    .filter((line) => asksForPrice(line.attribs['value'] ?? textOf(line)) && isOwn(line, near));
  return lines.length > 0 && lines.length <= mostRequests;
}

/** An element with more inside is no line or button, and more that ask for a price are no single product's. */
const mostInLine = 3;
const mostRequests = 3;

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
