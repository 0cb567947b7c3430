import { toAddress, toCanonical } from '../address.ts';
import { mostCards } from '../cards.ts';
import type { Draft } from '../draft.ts';
import type { Element, Page } from '../page.ts';
import { pictureOf } from '../picture.ts';
import { readPriceBlock } from '../price-block.ts';
import { textOf } from '../text.ts';
import { toLargest } from './amazon-picture.ts';

const cards = [
  '[data-component-type="s-search-result"]',
  'li.s-result-item[data-asin]',
  'div.s-result-item[data-asin]',
  '.s-card-container',
  '.puis-card-container',
  '#gridItemRoot',
  '.zg-grid-general-faceout',
  '.zg-item-immersion',
  '.zg_itemImmersion',
  '.octopus-pc-item',
  '[class*="DealGridItem-module"]',
  '#atfResults .result, #resultsCol .result',
];

/** Every product in search results, bestseller lists and offers; carousels beside them are left out. */
export function readAmazonCards(page: Page): readonly Draft[] {
  const { elements } = page;
  for (const selector of cards) {
    const found = elements
      .find(selector)
      .slice(0, mostCards)
      .filter((card) => elements.closest(card.parent as Element, selector) === null);
    const drafts = found.map((card) => toDraft(card, page)).filter((draft) => draft.name && draft.url);
    if (drafts.length > 0) return drafts;
  }
  return [];
}

function toDraft(card: Element, page: Page): Draft {
  const title = findTitle(card, page);
  const [image] = page.elements.find(
    'img.s-image, .s-product-image-container img, img.a-dynamic-image, .productImage, img',
    card,
  );
  return {
    name: title ?? image?.attribs['alt']?.trim() ?? null,
    url: findAddress(card, page),
    image: toLargest(image?.attribs['data-a-dynamic-image'], page) ?? pictureOf(image, page),
    ...findPrice(card, page),
    sku: card.attribs['data-asin'] || null,
    brand: findBrand(card, title, page),
  };
}

/** Brand and title are both headings; the title is the one in or around a link. */
function findTitle(card: Element, { elements }: Page): string | null {
  const candidates = [
    'a h2',
    'h2 a',
    '[data-cy="title-recipe"] h2',
    'h2',
    'h3 a',
    '.p13n-sc-truncated',
    '[class*="p13n-sc-css-line-clamp"]',
    '.p13n-sc-truncate',
    'a.title',
    '.a-link-normal .a-text-normal',
  ];
  for (const selector of candidates) {
    const texts = elements
      .find(selector, card)
      .map(textOf)
      .filter((text) => text.length > 2);
    const longest = texts.sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined)
      return longest.replace(/^(?:Sponsored Ad\s*[-–]\s*|Gesponserte Anzeige\s*[–-]\s*)/i, '');
  }
  return null;
}

function findBrand(card: Element, title: string | null, { elements }: Page): string | null {
  const text = textOf(
    elements.find('h2.a-size-mini .a-size-base-plus, h5 .a-size-base, .a-row.a-color-secondary h2', card)[0],
  );
  return text !== '' && text !== title && text.length < 60 ? text : null;
}

/** Advertised products are linked through a counter that holds the real address. */
function findAddress(card: Element, page: Page): string | null {
  const links = page.elements.find(
    'h2 a[href], a:has(h2)[href], a.s-no-outline[href], a.a-link-normal[href*="/dp/"], a[href*="/dp/"], a[href*="/gp/product/"], a[href]',
    card,
  );
  for (const link of links) {
    const address = toAddress(link.attribs['href'], page.base);
    const target = toAddress(address?.searchParams.get('url'), page.base);
    const product = [target, address].find(
      (one) => one && /\/(?:dp|gp\/product|gp\/aw\/d)\//.test(one.pathname),
    );
    if (product) return toProductAddress(product, page);
  }
  return toCanonical(page.elements.find('a[href]', card)[0]?.attribs['href'], page.base);
}

function toProductAddress(address: URL, page: Page): string | null {
  address.search = '';
  return toCanonical(address.href, page.base);
}

function findPrice(card: Element, page: Page): Pick<Draft, 'price' | 'was'> {
  const { elements } = page;
  const tags = elements
    .find('.a-price:not(.a-text-price):not([data-a-strike="true"])', card)
    .filter((tag) => elements.closest(tag, '[data-cy="secondary-offer-recipe"]') === null);
  const [struck] = elements.find('.a-price[data-a-strike="true"] > *, .a-text-strike > *', card);
  for (const tag of tags) {
    const { price } = readPriceBlock(tag, page);
    if (price !== null)
      return { price, was: struck === undefined ? null : readPriceBlock(struck, page).price };
  }
  const [old] = elements.find(
    '.s-price, .sx-price, .p13n-sc-price, [class*="p13n-sc-price"], .a-color-price, .newPrice, .price',
    card,
  );
  return old === undefined ? {} : readPriceBlock(old, page);
}
