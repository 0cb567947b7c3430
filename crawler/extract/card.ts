import { toCanonical } from './address.ts';
import { backgroundOf, backgrounds } from './background.ts';
import { addressOf } from './card-address.ts';
import { nameOf, writtenNameOf } from './card-name.ts';
import type { Draft } from './draft.ts';
import type { Element, Page } from './page.ts';
import { imagesWithoutScripts, pictureOf } from './picture.ts';
import { readPriceBlock } from './price-block.ts';
import { statedPriceOf } from './stated-price.ts';
import { telling } from './telling.ts';
import { foldSpace, textOf } from './text.ts';

const brands = ['brand', 'vendor', 'manufacturer', 'designer'].map(telling).join(', ');
const soldOut =
  '[class*="sold-out" i], [class*="soldout" i], [class*="out-of-stock" i], [class*="outofstock" i]';

/**
 * What a card in a listing says of its product.
 *
 * @param knownBrand what the list around it shows to be its maker's name, and no product's
 */
export function toCardDraft(card: Element, page: Page, knownBrand?: string): Draft {
  const { elements } = page;
  const { price, was } = readPriceBlock(card, page);
  const brand = knownBrand ?? brandOf(card, page);
  const name = nameOf(card, brand, page) ?? (price === null ? null : writtenNameOf(card, brand, page));
  return {
    name,
    url: addressOf(card, page),
    image: picturesOf(card, page, name),
    price: price ?? statedPriceOf(card, page),
    was,
    brand: brand.length > 0 && brand.length < 60 ? brand : null,
    sku: card.attribs['data-sku'] ?? card.attribs['data-product-sku'] ?? null,
    ...(elements.is(card, soldOut) ||
    elements.find(soldOut, card).length > 0 ||
    /^sold out$/im.test(textOf(card))
      ? { available: false }
      : {}),
  };
}

/** Who made what a card shows; some shops call its name so: then it is the only heading, or what the picture is described by. */
function brandOf(card: Element, { elements }: Page): string {
  const brand = textOf(elements.find(brands, card)[0]);
  const [heading, more] = elements.find('h2, h3, h4', card);
  const isName = heading !== undefined && more === undefined && textOf(heading) === brand;
  return isName || elements.find('img[alt]', card)[0]?.attribs['alt'] === brand ? '' : brand;
}

/** Where cards show whose make a product is. */
const signs =
  '[class*="brand" i], [class*="producer" i], [class*="manufacturer" i], [class*="vendor" i], [class*="logo" i]';

/**
 * The picture of a card's product: the maker's sign only where there is no other.
 *
 * @param name where a picture still to come is described by it, those of something else are none
 */
function picturesOf(card: Element, page: Page, name: string | null): string | null {
  const images = [...page.elements.find('img', card), ...page.elements.find('picture source', card)].slice(
    0,
    8,
  );
  const told = images.map(({ attribs }) => foldSpace(attribs['alt'] ?? ''));
  const isOther = (alt: string | undefined) => name !== null && told.includes(name) && alt && alt !== name;
  const own = images.filter((_, at) => !isOther(told[at]));
  for (const image of inOrder(own, card, page)) {
    const address = pictureOf(image, page);
    if (address !== null) return address;
  }
  return fromNoscript(card, page) ?? fromBackground(card, page);
}

/** Pictures by how likely they show the product: those in its link before badges beside it, those before signs. */
function inOrder(images: readonly Element[], card: Element, page: Page): readonly Element[] {
  const address = addressOf(card, page);
  const isSign = (image: Element) => page.elements.closest(image, signs) !== null;
  const isLinked = (image: Element) =>
    toCanonical(page.elements.closest(image, 'a[href]')?.attribs['href'], page.base) === address;
  const plain = images.filter((one) => !isSign(one));
  return [...plain.filter(isLinked), ...plain.filter((one) => !isLinked(one)), ...images.filter(isSign)];
}

/** Lazy pages keep the real picture for browsers without scripts. */
function fromNoscript(card: Element, page: Page): string | null {
  const [place] = page.elements.find('noscript', card);
  const [image] = place === undefined ? [] : imagesWithoutScripts(place, page);
  return pictureOf(image, page);
}

function fromBackground(card: Element, page: Page): string | null {
  const places = [...page.elements.find(backgrounds, card).slice(0, 8), card];
  return places.map((place) => backgroundOf(place, page)).find((address) => address !== null) ?? null;
}
