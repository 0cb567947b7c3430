import { maybeProduct } from './decide-kind.ts';
import { climb } from './offers.ts';
import type { Element, Page } from './page.ts';
import { textOf } from './text.ts';

/** How mark-up calls what it tells of one product: `product-detail`, `goods_info`, `prod-buy`. */
const details =
  /(?<![a-z])(?:product|prod|prd|goods|item)[-_]?(?:detail|info|view|summary|buy|essential)(?!s?[-_]?(?:list|tab))/i;

/** How far up from a heading such a part is looked for, in elements. */
const farthest = 10;

/** Cells looked at for the name once more. */
const mostCells = 200;

/** Headings looked at. */
const mostHeadings = 12;

/**
 * On a product's page without a first-order heading, what heads the details of the product: said once more, as beside its picture, else the first.
 *
 * @param isHeading what may be the page's heading
 */
export function findInDetails(page: Page, isHeading: (one: Element) => boolean): Element | null {
  if (!maybeProduct(page)) return null;
  const found = page.elements.find('h2, h3').slice(0, mostHeadings);
  const heads = found.filter((one) => isInDetails(one) && isHeading(one));
  return heads.find((one) => isSaidTwice(one, page)) ?? heads[0] ?? null;
}

function isInDetails(heading: Element): boolean {
  return climb(heading)
    .slice(0, farthest)
    .some(({ attribs }) => details.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`));
}

function isSaidTwice(heading: Element, { elements }: Page): boolean {
  const name = textOf(heading);
  return (
    elements.find('img[alt]').some(({ attribs }) => attribs['alt']?.trim() === name) ||
    elements
      .find('td, dd')
      .slice(0, mostCells)
      .some((cell) => textOf(cell) === name)
  );
}

/** How far up from a heading its column is looked for, in elements. */
const farthestColumn = 3;

/**
 * On a product's page that calls nothing by name, what heads the column behind that of the picture.
 *
 * @param isHeading what may be the page's heading
 */
export function findBesidePicture(page: Page, isHeading: (one: Element) => boolean): Element | null {
  if (!maybeProduct(page)) return null;
  const found = page.elements.find('h2, h3, h4, h5, h6').slice(0, mostHeadings);
  return found.find((one) => isHeading(one) && headsColumn(one, page)) ?? null;
}

function headsColumn(heading: Element, page: Page): boolean {
  return climb(heading.parent)
    .slice(0, farthestColumn)
    .some((column) => textOf(column).startsWith(textOf(heading)) && isBehindPicture(column, page));
}

function isBehindPicture({ prev }: Element, { elements }: Page): boolean {
  const before = prev?.type === 'text' && prev.data.trim() === '' ? prev.prev : prev;
  return before?.type === 'tag' && textOf(before) === '' && elements.find('img', before).length > 0;
}
