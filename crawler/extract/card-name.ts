import { toCanonical } from './address.ts';
import { addressOf } from './card-address.ts';
import { isPriceText, leafTexts, ownTextOf, spokenTexts } from './card-texts.ts';
import {
  behindMaker,
  isBehindBrand,
  isSameText,
  isWithBrand,
  nameBeforeMaker,
  nameBeforePrice,
} from './described-name.ts';
import { isLabel } from './label.ts';
import { nameInAddress } from './name-in-address.ts';
import type { Element, Page } from './page.ts';
import { slashedTextsOf } from './slashed-texts.ts';
import { nameTextOf, spacedTextOf, textOf } from './text.ts';
import { toWholeName } from './whole-name.ts';

const names = [
  '[itemprop="name"]',
  '[class*="product-name" i]',
  '[class*="product-title" i]',
  '[class*="productname" i]',
  '[class*="producttitle" i]',
  '[class*="product_title" i]',
  '[class*="product__title" i]',
  '[class*="product__name" i]',
  '[class*="item-title" i]',
  '[class*="card-title" i]',
  '[class*="card__name" i]',
  '[class*="card__heading" i]',
  '[class*="libelle" i]',
  '[data-testid*="title" i]',
  '[data-testid*="name" i]',
  '[data-automation-id*="title" i], [data-automation-id*="name" i]',
  '[data-qa*="product-name" i], [data-qa*="title" i]',
  '[data-test*="product-name" i], [data-test-id*="product-name" i], [data-hook*="product-item-name" i]',
  'h1',
  'h2 a',
  'h3 a',
  'h4 a',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  '[class*="title" i]:not([class*="category" i])',
  '[class*="name" i]:not([class*="category" i])',
];

/** Where cards keep a name for their scripts. */
const stating = ['data-product-name', 'data-product-title', 'data-item-name', 'data-name'];
const stated = stating.map((name) => `[${name}]`).join(', ');

/** What a card calls its product, apart from who made it; null for nothing. */
export function nameOf(card: Element, brand: string, page: Page): string | null {
  const name = findName(card, brand, page);
  const maker = openEnd.exec(name ?? '')?.[1];
  const other = maker === undefined ? null : findName(card, maker, page);
  return other === null || maker?.includes(other) ? name : other;
}

/** Shorter texts that nothing calls a name say too little to be one, in words. */
const fewestWritten = 2;

/** The first text of several words on a card that neither calls a name so nor links it; null for none. */
export function writtenNameOf(card: Element, brand: string, page: Page): string | null {
  const texts = leafTexts(card, page).filter((text) => text.split(' ').length >= fewestWritten);
  return texts.find((text) => isName(text, brand) && !isPriceText(text)) ?? null;
}

/** A name that goes on behind a dash with nothing: it was put together from a maker and what is empty. */
const openEnd = /^(.+?)\s+[-–—|]$/;

function findName(card: Element, brand: string, page: Page): string | null {
  const texts = names.flatMap((selector) => readNames(card, selector, brand, page)).slice(0, 8);
  const alt = page.elements.find('img[alt]', card)[0]?.attribs['alt']?.trim() ?? '';
  // A brand is often written in the same way as the name; the picture's description tells them apart.
  const told =
    texts.find((text) => alt !== '' && isSameText(text, alt) && !isWithBrand(text, texts, brand)) ??
    ownName(card, alt, brand, page) ??
    texts[0];
  if (told !== undefined && isBehindBrand(alt, brand, told)) return alt;
  if (told !== undefined)
    return nameBeforeMaker(told, alt) ?? nameBeforePrice(told, alt) ?? toWholeName(told, card, page);
  const links = card.name === 'a' ? [card] : page.elements.find('a[href]', card);
  const options = [
    spokenInAddress(card, brand, page),
    ...slashedTextsOf(card, page),
    ...linkedNames(ownLinks(links, card, page), brand, page),
    ...linkedNames(links, brand, page),
    page.elements.find('img', card)[0]?.attribs['alt'],
    ...links.map((link) => link.attribs['aria-label']),
    ...[card, ...page.elements.find(stated, card)].flatMap((one) => stating.map((key) => one.attribs[key])),
  ];
  const [option] = options.map(toPlain).filter((text) => isName(text, brand));
  if (option === undefined) return null;
  return (
    behindMaker(
      option,
      alt,
      links.map((link) => spacedTextOf(link)),
    ) ??
    nameBeforePrice(option, alt) ??
    toWholeName(option, card, page)
  );
}

/** What the picture is described by, where what is called a name says it before a line of its own: `<p class="name">Oak shirt <i class="sub-name">Warm</i></p>`; null for none. */
function ownName(card: Element, alt: string, brand: string, { elements }: Page): string | null {
  const called = isName(alt, brand) ? elements.find(names.join(', '), card) : [];
  return called.some((element) => isSameText(ownTextOf(element), alt)) ? alt : null;
}

/** The links to where the card leads, as against those to its colours. */
function ownLinks(links: readonly Element[], card: Element, page: Page): readonly Element[] {
  const address = addressOf(card, page);
  return links.filter(({ attribs }) => toCanonical(attribs['href'], page.base) === address);
}

function linkedNames(links: readonly Element[], brand: string, page: Page): readonly (string | undefined)[] {
  return [
    ...links.map((link) => link.attribs['title']),
    ...links.map((link) => leafName(link, brand, page)),
    ...links.map((link) => textOf(link)),
  ];
}

/** The texts of the innermost elements that a selector finds, as far as they can be names. */
function readNames(card: Element, selector: string, brand: string, { elements }: Page): readonly string[] {
  const named = elements
    .find(selector, card)
    .slice(0, 6)
    .filter((element) => isName(nameTextOf(element), brand));
  const innermost = named.filter(
    (element) => !elements.find(selector, element).some((one) => named.includes(one)),
  );
  return innermost.map((element) => toPlain(nameTextOf(element)));
}

/** A name without the sign that parts it from what stands before it. */
function toPlain(text: string | null | undefined): string {
  return (text ?? '').trim().replace(/^[/|:–—-] /, '');
}

/** Of a link's texts, the first that is neither brand nor price. */
function leafName(link: Element, brand: string, page: Page): string | undefined {
  return leafTexts(link, page).find((text) => isName(text, brand) && !isPriceText(text));
}

/** Of what a card says, the name that its address repeats; null for none. */
function spokenInAddress(card: Element, brand: string, page: Page): string | null {
  const address = addressOf(card, page);
  const spoken = spokenTexts(card, page).filter((text) => isName(text, brand) && !isPriceText(text));
  return address === null ? null : nameInAddress(spoken, address);
}

/** Amounts of which two are no name, but what something cost and costs. */
const twoAmounts = /(?:\p{Sc} ?\d.*){2}|(?:\d ?\p{Sc}.*){2}/u;

function isName(text: string, brand: string): boolean {
  const isMaker = text === brand || openEnd.exec(text)?.[1] === brand;
  const isText = text.length > 2 && text.length < 250 && /\p{L}{2}/u.test(text);
  return isText && !isMaker && !isLabel(text) && !twoAmounts.test(text) && !/[:：]$/.test(text);
}
