import { toCanonical } from '../address.ts';
import { toCardDraft } from '../card.ts';
import { addressOf } from '../card-address.ts';
import { mostCards } from '../cards.ts';
import type { Draft, Reading } from '../draft.ts';
import { isDecoration } from '../is-decoration.ts';
import { readOtherHeadings } from '../other-headings.ts';
import type { Element, Page } from '../page.ts';
import { pictureOf, toPicture } from '../picture.ts';
import { readPriceBlock } from '../price-block.ts';
import { nameTextOf } from '../text.ts';
import { toWholeName } from '../whole-name.ts';
import type { Profile } from './profile.ts';

/** What a platform's mark-up says of a page; empty when the page is not of that platform. */
export function readProfile(profile: Profile, page: Page): readonly Reading[] {
  if (page.elements.find(profile.sign).length === 0) return [];
  const product = readProduct(profile, page);
  const listing = readListing(profile, page);
  const next = findNext(profile.next ?? [], page);
  return [...(product === null ? [] : [product]), ...(listing === null ? [] : [{ ...listing, next }])];
}

function readProduct({ name: origin, product }: Profile, page: Page): Reading | null {
  if (product === undefined || page.elements.find(product.sign).length === 0) return null;
  const draft: Draft = {
    name: firstText(product.name, page),
    ...firstPrice(product.price, page),
    image: firstImage(product.image, page),
    sku: firstText(product.sku ?? [], page),
    brand: firstText(product.brand ?? [], page),
    ...(product.soldOut !== undefined && page.elements.find(product.soldOut).length > 0
      ? { available: false }
      : {}),
  };
  if (!draft.name) return null;
  return {
    origin,
    kind: 'product',
    drafts: [draft],
    trust: 0.8,
    fieldTrust: { image: 0.55, name: 0.8, price: 0.78 },
  };
}

function readListing({ name: origin, listing }: Profile, page: Page): Reading | null {
  if (listing === undefined) return null;
  for (const selector of listing.card) {
    const all = innermost(page.elements.find(selector).slice(0, mostCards));
    const main = listing.except === undefined ? all : outsideOf(all, listing.except, page);
    const cards = main.length > 0 ? main : all;
    const drafts = cards
      .map((card) => toDraft(card, listing, page))
      .filter((draft) => draft.name && draft.url && draft.name !== 'Shop on eBay');
    if (drafts.length > 0 && drafts.length * 2 >= cards.length)
      return { origin, kind: 'listing', drafts, trust: 0.82, isAside: main.length === 0 };
  }
  return null;
}

function outsideOf(cards: readonly Element[], sideShow: string, { elements }: Page): readonly Element[] {
  return cards.filter((card) => elements.closest(card, sideShow) === null);
}

/** Cards that hold no other card. */
function innermost(cards: readonly Element[]): readonly Element[] {
  const all = new Set<Element>(cards);
  const outer = new Set<unknown>();
  for (const card of cards)
    for (let at = card.parent; at !== null; at = at.parent) if (all.has(at as Element)) outer.add(at);
  return cards.filter((card) => !outer.has(card));
}

function toDraft(card: Element, listing: NonNullable<Profile['listing']>, page: Page): Draft {
  const general = toCardDraft(card, page);
  const link = linkOf(card, listing.link, page);
  return {
    ...general,
    name: toWholeName(firstText(listing.name, page, card) ?? '', card, page) || (general.name ?? null),
    url: toCanonical(link, page.base) ?? addressOf(card, page),
    image: firstImage(listing.image, page, card) ?? general.image ?? null,
    ...firstPrice(listing.price, page, card),
    brand: firstText(listing.brand ?? [], page, card) ?? general.brand ?? null,
  };
}

function firstText(selectors: readonly string[], page: Page, card?: Element): string | null {
  const others = card === undefined ? page.once(readOtherHeadings) : new Set();
  for (const selector of selectors) {
    const found = page.elements.find(selector, card).filter((one) => !others.has(one));
    for (const element of found.slice(0, 3)) {
      const text = nameTextOf(element) || (element.attribs['content'] ?? '');
      if (text.length > 1 && text.length < 400) return text;
    }
  }
  return null;
}

function linkOf(card: Element, selectors: readonly string[], { elements }: Page): string | null {
  for (const selector of selectors) {
    for (const { attribs } of elements.find(selector, card)) {
      const href = attribs['href'];
      if (href && !/^(?:#|javascript:)/i.test(href)) return href;
    }
  }
  return card.name === 'a' ? (card.attribs['href'] ?? null) : null;
}

function firstPrice(selectors: readonly string[], page: Page, card?: Element): Pick<Draft, 'price' | 'was'> {
  for (const selector of selectors) {
    for (const element of page.elements.find(selector, card).slice(0, 3)) {
      const { price, was } = readPriceBlock(element, page);
      if (price !== null) return { price, was };
    }
  }
  return {};
}

function firstImage(selectors: readonly string[], page: Page, card?: Element): string | null {
  for (const choice of selectors) {
    const [selector = '', attribute] = choice.split('@');
    const images = page.elements.find(selector, card).filter((one) => !isDecoration(one));
    for (const element of images.slice(0, 4)) {
      const found = attribute ? toPicture(element.attribs[attribute], page) : pictureOf(element, page);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The first link that the selectors find, absolute. */
export function findNext(selectors: readonly string[], page: Page): string | null {
  for (const choice of selectors) {
    const [selector = '', attribute = 'href'] = choice.split('@');
    const address = toCanonical(page.elements.find(selector)[0]?.attribs[attribute], page.base);
    if (address !== null) return address;
  }
  return null;
}
