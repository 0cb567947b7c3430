import type { Cheerio } from 'cheerio';
import { toCanonical } from '../address.ts';
import { addressOf, picturesOf, toCardDraft, toWholeName } from '../card.ts';
import type { Draft, Reading } from '../draft.ts';
import { type AnyNode, type Element, type Page, select } from '../page.ts';
import { pictureOf, toPicture } from '../picture.ts';
import { readPriceBlock } from '../price-block.ts';
import { nameTextOf } from '../text.ts';
import type { Profile } from './profile.ts';

/** What a platform's mark-up says of a page; empty when the page is not of that platform. */
export function readProfile(profile: Profile, page: Page): readonly Reading[] {
  if (page.$(profile.sign).length === 0) return [];
  const product = readProduct(profile, page);
  const listing = readListing(profile, page);
  const next = findNext(profile.next ?? [], page);
  return [...(product === null ? [] : [product]), ...(listing === null ? [] : [{ ...listing, next }])];
}

function readProduct({ name: origin, product }: Profile, page: Page): Reading | null {
  if (product === undefined || page.$(product.sign).length === 0) return null;
  const root = page.$.root();
  const draft: Draft = {
    name: firstText(root, product.name, page),
    ...firstPrice(root, product.price, page),
    image: firstImage(root, product.image, page),
    sku: firstText(root, product.sku ?? [], page),
    brand: firstText(root, product.brand ?? [], page),
    ...(product.soldOut !== undefined && page.$(product.soldOut).length > 0 ? { available: false } : {}),
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
    const cards = mainCards(select(page, selector), listing.except, page);
    const drafts = cards
      .map((card) => toDraft(page.$(card), listing, page))
      .filter((draft) => draft.name && draft.url && draft.name !== 'Shop on eBay');
    if (drafts.length > 0 && drafts.length * 2 >= cards.length)
      return { origin, kind: 'listing', drafts, trust: 0.82 };
  }
  return null;
}

/** Innermost cards outside the side shows; with nothing else on the page, the side shows are the list. */
function mainCards(cards: readonly Element[], except: string | undefined, { $ }: Page): readonly Element[] {
  const all = new Set<Element>(cards);
  const outer = new Set<unknown>();
  for (const card of cards)
    for (let at = card.parent; at !== null; at = at.parent) if (all.has(at as Element)) outer.add(at);
  const inner = cards.filter((card) => !outer.has(card));
  const main = except === undefined ? inner : inner.filter((card) => $(card).closest(except).length === 0);
  return main.length > 0 ? main : inner;
}

function toDraft(card: Cheerio<AnyNode>, listing: NonNullable<Profile['listing']>, page: Page): Draft {
  const general = toCardDraft(card, page);
  const link = firstAttribute(card, listing.link, 'href', page);
  return {
    ...general,
    name: toWholeName(firstText(card, listing.name, page) ?? '', card, page) || (general.name ?? null),
    url: toCanonical(link, page.base) ?? addressOf(card, page),
    image: firstImage(card, listing.image, page) ?? picturesOf(card, page),
    ...firstPrice(card, listing.price, page),
    brand: firstText(card, listing.brand ?? [], page) ?? general.brand ?? null,
  };
}

function firstText(within: Cheerio<AnyNode>, selectors: readonly string[], { $ }: Page): string | null {
  for (const selector of selectors) {
    for (const element of within.find(selector).toArray().slice(0, 3)) {
      const text = nameTextOf($(element)) || ($(element).attr('content') ?? '');
      if (text.length > 1 && text.length < 400) return text;
    }
  }
  return null;
}

function firstAttribute(
  within: Cheerio<AnyNode>,
  selectors: readonly string[],
  attribute: string,
  { $ }: Page,
): string | null {
  for (const selector of selectors) {
    for (const element of within.find(selector).toArray()) {
      const value = $(element).attr(attribute);
      if (value && !/^(?:#|javascript:)/i.test(value)) return value;
    }
  }
  return within.is('a') ? (within.attr(attribute) ?? null) : null;
}

function firstPrice(
  within: Cheerio<AnyNode>,
  selectors: readonly string[],
  page: Page,
): Pick<Draft, 'price' | 'was'> {
  for (const selector of selectors) {
    for (const element of within.find(selector).toArray().slice(0, 3)) {
      const { price, was } = readPriceBlock(page.$(element), page);
      if (price !== null) return { price, was };
    }
  }
  return {};
}

function firstImage(within: Cheerio<AnyNode>, selectors: readonly string[], page: Page): string | null {
  for (const choice of selectors) {
    const [selector = '', attribute] = choice.split('@');
    for (const element of within.find(selector).toArray().slice(0, 4)) {
      const found = attribute
        ? toPicture(page.$(element).attr(attribute), page)
        : pictureOf(page.$(element), page);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The first link that the selectors find, absolute. */
export function findNext(selectors: readonly string[], page: Page): string | null {
  for (const choice of selectors) {
    const [selector = '', attribute = 'href'] = choice.split('@');
    const address = toCanonical(page.$(selector).first().attr(attribute), page.base);
    if (address !== null) return address;
  }
  return null;
}
