import type { Element, Page } from './page.ts';
import { noise } from './price-words.ts';
import { textOf } from './text.ts';

const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'option']);

/** Whether what an element within a block tells is no price of the product: a saving, an instalment, what a litre costs. */
export function isPriceAside(element: Element, root: Element, page: Page): boolean {
  const { attribs, name } = element;
  return (
    silent.has(name) ||
    isOfUnit(element) ||
    (noise.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`) &&
      !isOfPiece(textOf(element)) &&
      !isMostOf(root, element, page))
  );
}

/** Whether mark-up states the price of a unit in an element, and of which. */
function isOfUnit({ attribs, children }: Element): boolean {
  return (
    /\/UnitPriceSpecification$/.test(attribs['itemtype'] ?? '') &&
    children.some((child) => child.type === 'tag' && child.attribs['itemprop'] === 'referenceQuantity')
  );
}

/** Whether an element holds the best part of the card that it stands in, with picture or heading: that is no aside of it. */
function isMostOf(card: Element, element: Element, { elements }: Page): boolean {
  return (
    elements.countIn(element) * 2 > elements.countIn(card) &&
    elements.find('img, picture, h1, h2, h3, h4', element).length > 0
  );
}

/** Whether a price of a unit is of the piece that is sold, as grocers write: `£3.50/unit`. */
function isOfPiece(text: string): boolean {
  return /^\s*\p{Sc}\s?[\d.,]+\s*(?:\/|per)\s*(?:unit|item)\s*$/u.test(text);
}
