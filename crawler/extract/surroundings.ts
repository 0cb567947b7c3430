import { buy } from './buy-button.ts';
import { leadsAway } from './leads-away.ts';
import { climb, findOffers } from './offers.ts';
import type { AnyNode, Element, Page } from './page.ts';

/** What stands around the heading of the product that a page shows large, and what of it is about other things. */
export interface Surroundings {
  /** Whether something stands in a part of the page that shows other products: recommendations, menus, filters. */
  isElsewhere(part: AnyNode): boolean;
  /** Whether a price stands in a link to another page, or in a card of such a link. */
  isAnothers(part: AnyNode): boolean;
}

/** The rest of a page: what is shown beside the product, and the copies that a carousel makes of its slides. */
const elsewhere =
  'header, footer, nav, aside, [class*="related" i], [class*="recommend" i], [class*="upsell" i], [class*="cross-sell" i], [class*="crosssell" i], [class*="recently" i], [class*="similar" i], [class*="minicart" i], [class*="mini-cart" i], [class*="cart-drawer" i], [class*="suggest" i], [class*="also-like" i], [class*="bundle" i], [class*="you-may" i], [class*="youmay" i], [class*="filter" i], [class*="facet" i], [class*="refinement" i], [class*="sponsored" i], [class*="complete-the" i], [class*="shop-the-look" i], [id*="related" i], [id*="recommend" i], [id*="similar" i], .cloned, [class*="-clone"], [class*="slide-duplicate"]';

const productItem = '[itemscope][itemtype*="/Product" i]';
const cardLike = 'li, article, [class*="card" i], [class*="tile" i], [class*="item" i], [class*="slide" i]';

/** How many elements of the same make, side by side, are a list; with pictures in them, fewer. */
const fewestOfList = 3;
const fewestPictured = 2;

/** Of a row, so many are looked at. */
const mostOfRow = 6;

/** How far up from a price its row is looked for, in elements. */
const farthestRow = 9;

/** Looks once at all that can be elsewhere: asking selectors of each price would take minutes on long pages. */
export function openSurroundings(heading: Element, page: Page): Surroundings {
  const above = new Set<unknown>(climb(heading.parent));
  const { elements } = page;
  const beside = elements.find(elsewhere).filter((part) => !isOwnAside(part, page));
  const rest = new Set<unknown>([...beside, ...findOffers(page, above)]);
  const cards = new Set<unknown>(elements.find(cardLike));
  const items = new Set<unknown>(elements.find(productItem));
  const holdsPictureLink = remember((card: Element) => isPictureLinked(card, page));
  const isOfRow = remember((element: Element) => isOneOfRow(element, page));

  const isInOther = (part: AnyNode, of: ReadonlySet<unknown>) => {
    const nearest = climb(part).find((one) => of.has(one));
    return nearest !== undefined && !above.has(nearest) ? nearest : null;
  };
  const isLinked = (part: AnyNode) => {
    const link = climb(part).find((one) => one.name === 'a' && one.attribs['href'] !== undefined);
    return link !== undefined && !above.has(link) && leadsAway(link, page);
  };
  const isCarded = (part: AnyNode) =>
    climb(part).some((one) => cards.has(one) && !above.has(one) && holdsPictureLink(one));
  const isRepeated = (part: AnyNode) => {
    const path = climb(part).slice(0, farthestRow);
    const end = path.findIndex((one) => above.has(one));
    return path.slice(0, end < 0 ? farthestRow : end).some(isOfRow);
  };
  return {
    isElsewhere: (part) => isInOther(part, rest) !== null,
    isAnothers: remember(
      (part) =>
        isLinked(part) ||
        isCarded(part) ||
        (items.size > 1 && isInOther(part, items) !== null) ||
        isRepeated(part),
    ),
  };
}

/** Whether what stands beside the product is its own: a column with the button that buys it or with its gallery, without pictures of others. */
function isOwnAside(part: Element, page: Page): boolean {
  return (
    part.name === 'aside' &&
    page.elements.find(`${buy}, [class*="gallery" i] img`, part).length > 0 &&
    !isPictureLinked(part, page)
  );
}

function remember<Key>(ask: (key: Key) => boolean): (key: Key) => boolean {
  const known = new Map<Key, boolean>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

function isPictureLinked(card: Element, page: Page): boolean {
  const links = page.elements.find('a[href]:has(img)', card).slice(0, 4);
  return links.some((link) => leadsAway(link, page));
}

/** Whether an element is one of a row of its like that all lead away. */
function isOneOfRow(element: Element, page: Page): boolean {
  const row = firstAlike(element);
  const leading = row.length < fewestPictured ? [] : row.filter((one) => holdsLinkAway(one, page));
  const pictured = leading.filter((one) => page.elements.find('img', one).length > 0);
  return leading.length >= fewestOfList || pictured.length >= fewestPictured;
}

function firstAlike(element: Element): readonly Element[] {
  const row: Element[] = [];
  for (const one of element.parent?.children ?? []) {
    if (row.length === mostOfRow) break;
    if (isAlike(one as AnyNode, element)) row.push(one as Element);
  }
  return row;
}

function holdsLinkAway(element: Element, page: Page): boolean {
  const inside = page.elements.find('a[href]', element);
  const links = [...(element.name === 'a' ? [element] : []), ...inside].slice(0, 3);
  return links.some((link) => leadsAway(link, page));
}

function isAlike(one: AnyNode, other: Element): boolean {
  return one.type === 'tag' && one.name === other.name && one.attribs['class'] === other.attribs['class'];
}
