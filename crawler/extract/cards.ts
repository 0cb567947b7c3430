import { toCardDraft } from './card.ts';
import { isPictureLink } from './card-address.ts';
import { isProductAddress } from './decide-kind.ts';
import type { Draft, Reading } from './draft.ts';
import { growCard, isWithin } from './grow-card.ts';
import { headingOf } from './heading.ts';
import { findMakers } from './makers.ts';
import { findOffers } from './offers.ts';
import { findApart, outside } from './outside.ts';
import type { Element, Page } from './page.ts';
import { sideShows } from './platforms/profile.ts';
import { readPriceBlock } from './price-block.ts';
import { groupBySignature, withAlike } from './signature.ts';
import { openTargets, pictured } from './targets.ts';
import { findTextCards } from './text-cards.ts';

/** A page's cards, and pictures, beyond this are not looked at: no shop shows as many at once. */
export const mostCards = 1000;
const mostPictures = 3000;

/** The last resort: cards of the same make, each with a link, a picture and mostly a price; else without pictures, each with a price. */
export function readCards(page: Page): Reading | null {
  const main = readGroups(page, `${outside}, ${sideShows}`, page.once(findOffers));
  if (main !== null) return { ...main, isAside: false };
  const written = chooseGroup(findTextCards(page, `${outside}, ${sideShows}`, page.once(findOffers)), page);
  if (written !== null) return written;
  const aside = readGroups(page, outside);
  return aside === null ? null : { ...aside, isAside: true };
}

function readGroups(page: Page, except: string, offers: readonly Element[] = []): Reading | null {
  const apart = new Set<unknown>([...findApart(page, except), ...offers]);
  const found = findCards(page, apart);
  const whole = groupBySignature(found, page)
    .map((cards) => withAlike(cards.slice(0, mostCards), page.once(openTargets), page))
    .map((cards) => widen(cards, found, page));
  return chooseGroup(whole, page);
}

function chooseGroup(groups: readonly (readonly Element[])[], page: Page): Reading | null {
  const best = groups
    .map((cards) => toDrafts(cards.slice(0, mostCards), page))
    .filter((drafts) => drafts.length > 0 && isOnSale(drafts, page) && !isOwnGallery(drafts, page))
    .sort((a, b) => score(b) - score(a))[0];
  if (best === undefined) return null;
  return { origin: 'cards', kind: 'listing', drafts: best, trust: best.length > 2 ? 0.55 : 0.4 };
}

/** Of teasers at most a few mention money; goods have prices, or at least the addresses of goods. A page that is one card needs neither, unless that leads home. */
function isOnSale(drafts: readonly Draft[], page: Page): boolean {
  const signs = drafts.filter(({ price, url }) => price || (url && isProductAddress(new URL(url))));
  if (signs.length * 3 >= drafts.length) return true;
  return drafts.length === 1 && headingOf(page) === null && !leadsHome(drafts[0]?.url ?? '');
}

function leadsHome(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname === '/' && new URL(url).search === '';
}

/** Whether the one card of a whole page leads to its picture alone: then it is the page's own product, shown large. */
function isOwnGallery([only, more]: readonly Draft[], { elements }: Page): boolean {
  return more === undefined && isPictureLink(only?.url ?? '') && elements.find('title').length > 0;
}

function score(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, draft) => sum + (draft.price ? 1 : 0.2) * (draft.image ? 1 : 0.6), 0);
}

/** From each picture upwards: the largest element that leads to one address only. */
function findCards(page: Page, apart: ReadonlySet<unknown>): readonly Element[] {
  const cards = new Set<Element>();
  const targets = page.once(openTargets);
  const pictures = page.elements.find(pictured);
  for (const picture of pictures.slice(0, mostPictures)) {
    if (isWithin(picture, apart)) continue;
    const card = growCard(picture, targets);
    if (card !== null) cards.add(card);
  }
  return [...cards];
}

/** Cards that link to their colours too stop growing early: they grow on until they would meet the next card. */
function widen(cards: readonly Element[], found: readonly Element[], page: Page): readonly Element[] {
  const held = countHeld(cards);
  const [only, more] = cards;
  const isAlone = more === undefined && page.elements.find('img').length <= fewPictures;
  if (only !== undefined && more === undefined && !isAlone) return [widenToPrice(only, found, page)];
  return cards.map((card) => {
    let widest = card;
    while ((cards.length > 1 || isAlone) && isInside(widest.parent) && held.get(widest.parent) === 1)
      widest = widest.parent;
    return widest;
  });
}

/** Among more cards, one without its like is none of a list. */
const mostBeside = 40;

/** How far up from a lone card its price is looked for, and the most elements in what is still one card. */
const farthestPrice = 6;
const mostInCard = 150;

/** A card that is alone of its make, and leads to its maker too, goes on to its price: not to other cards, nor to the heading of the page. */
function widenToPrice(card: Element, found: readonly Element[], page: Page): Element {
  if (found.length > mostBeside || readPriceBlock(card, page).price !== null) return card;
  const { elements } = page;
  const held = countHeld(found);
  let at = card;
  for (let step = 0; step < farthestPrice && isInside(at.parent) && held.get(at.parent) === 1; step++) {
    at = at.parent;
    if (elements.countIn(at) > mostInCard || elements.find('h1', at).length > 0) return card;
    if (readPriceBlock(at, page).price !== null) return at;
  }
  return card;
}

/** A page of so few pictures is one card. */
const fewPictures = 4;

function isInside(node: unknown): node is Element {
  return node !== null && (node as Element).type === 'tag' && !/^(?:body|html)$/.test((node as Element).name);
}

/** How many cards each element around them holds. */
function countHeld(cards: readonly Element[]): ReadonlyMap<unknown, number> {
  const held = new Map<unknown, number>();
  for (const card of cards) {
    for (let at = card.parent; at !== null; at = at.parent) held.set(at, (held.get(at) ?? 0) + 1);
  }
  return held;
}

function toDrafts(cards: readonly Element[], page: Page): readonly Draft[] {
  const drafts = cards.map((card) => toCardDraft(card, page));
  const makers = findMakers(drafts);
  return cards
    .map((card, at) => {
      const draft = drafts[at] as Draft;
      return makers.has(draft.name ?? '') ? withoutMaker(card, draft, page) : draft;
    })
    .filter((draft) => draft.name && draft.url && (draft.image || draft.price));
}

/** The draft under the next name on its card, if that says more. */
function withoutMaker(card: Element, draft: Draft, page: Page): Draft {
  const again = toCardDraft(card, page, draft.name ?? '');
  const words = (name: string | null | undefined) => (name ?? '').split(' ').length;
  return words(again.name) > words(draft.name) ? again : draft;
}
