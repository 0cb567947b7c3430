import type { Cheerio } from 'cheerio';
import { toCanonical } from './address.ts';
import type { AnyNode, Element, Page } from './page.ts';

/** The rest of a page: what is shown beside the product. */
const elsewhere =
  'header, footer, nav, aside, [class*="related" i], [class*="recommend" i], [class*="upsell" i], [class*="cross-sell" i], [class*="crosssell" i], [class*="recently" i], [class*="similar" i], [class*="minicart" i], [class*="mini-cart" i], [class*="cart-drawer" i], [class*="suggest" i], [class*="also-like" i], [class*="bundle" i], [class*="you-may" i], [class*="youmay" i], [class*="filter" i], [class*="facet" i], [class*="refinement" i], [class*="sponsored" i], [class*="complete-the" i], [class*="shop-the-look" i], [id*="related" i], [id*="recommend" i], [id*="similar" i]';

/** Whether something stands in a part of the page that is about other things than its heading. */
export function isElsewhere(part: Cheerio<AnyNode>, heading: Cheerio<AnyNode>): boolean {
  const around = part.closest(elsewhere);
  return around.length > 0 && !isAround(around, heading);
}

const productItem = '[itemscope][itemtype*="/Product" i]';
const cardLike = 'li, article, [class*="card" i], [class*="tile" i], [class*="item" i], [class*="slide" i]';

/** Whether a price stands in a link to another page, or in a card of such a link. */
export function isAnothers(part: Cheerio<AnyNode>, heading: Cheerio<AnyNode>, page: Page): boolean {
  const link = part.closest('a[href]');
  if (link.length > 0 && !isAround(link, heading) && leadsAway(link.get(0), page)) return true;
  const card = part.closest(cardLike);
  const isCard = card.length > 0 && !isAround(card, heading) && holdsPictureLink(card, page);
  return isCard || isOtherItem(part, heading, page) || isRepeated(part, heading, page);
}

/** Whether it is in one of several products that are marked up for machines. */
function isOtherItem(part: Cheerio<AnyNode>, heading: Cheerio<AnyNode>, { $ }: Page): boolean {
  const item = part.closest(productItem);
  return item.length > 0 && !isAround(item, heading) && $(productItem).length > 1;
}

/** Whether an element holds another one. */
export function isAround(outer: Cheerio<AnyNode>, inner: Cheerio<AnyNode>): boolean {
  return inner
    .parents()
    .toArray()
    .includes(outer.get(0) as Element);
}

function holdsPictureLink(card: Cheerio<AnyNode>, page: Page): boolean {
  return card
    .find('a[href]:has(img)')
    .toArray()
    .slice(0, 4)
    .some((one) => leadsAway(one, page));
}

/** How many elements of the same make, side by side, are a list; with pictures in them, fewer. */
const fewestOfList = 3;
const fewestPictured = 2;

/** How far up from a price its card is looked for, in elements. */
const farthestCard = 6;

/** Whether some element around a price, short of the heading, is one of a row of its like that all lead away. */
function isRepeated(part: Cheerio<AnyNode>, heading: Cheerio<AnyNode>, page: Page): boolean {
  const above = new Set<unknown>(heading.parents().toArray());
  let at = part.get(0) as Element | null;
  for (let step = 0; step < farthestCard && at?.type === 'tag' && !above.has(at); step++) {
    if (isOneOfRow(at, page)) return true;
    at = at.parent as Element | null;
  }
  return false;
}

function isOneOfRow(element: Element, page: Page): boolean {
  const row = (element.parent?.children ?? [])
    .filter((one) => isAlike(one as AnyNode, element))
    .slice(0, 6)
    .map((one) => page.$(one as Element));
  const leading = row.length < fewestPictured ? [] : row.filter((one) => holdsLinkAway(one, page));
  const pictured = leading.filter((one) => one.find('img').length > 0);
  return leading.length >= fewestOfList || pictured.length >= fewestPictured;
}

function holdsLinkAway(element: Cheerio<AnyNode>, page: Page): boolean {
  const links = element.find('a[href]').addBack('a[href]').toArray().slice(0, 3);
  return links.some((link) => leadsAway(link, page));
}

function isAlike(one: AnyNode, other: Element): boolean {
  return one.type === 'tag' && one.name === other.name && one.attribs['class'] === other.attribs['class'];
}

/** Whether a link leads to another page, and not to a picture. */
export function leadsAway(link: AnyNode | undefined, page: Page): boolean {
  const href = link?.type === 'tag' ? link.attribs['href'] : undefined;
  const address = toCanonical(href, page.base);
  if (address === null || /\.(?:jpe?g|png|webp|gif)(?:$|\?)/i.test(address)) return false;
  return new URL(address).pathname !== page.url.pathname;
}
