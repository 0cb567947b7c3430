import type { Draft, Reading } from '../draft.ts';
import type { Page } from '../page.ts';
import { toPicture } from '../picture.ts';
import { readPriceBlock } from '../price-block.ts';
import { textOf } from '../text.ts';
import { readAmazonCards } from './amazon-cards.ts';
import { toLargest } from './amazon-picture.ts';
import { findNext } from './read-profile.ts';

/** All that an old page says of prices: "see price in cart" leaves only the struck one in it. */
const wholeBlock = '#price';

/** Where the price to pay stands, newest page layout first. Used, rented and other sellers' offers stand elsewhere. */
const prices = [
  '#corePriceDisplay_desktop_feature_div .priceToPay',
  '#corePriceDisplay_mobile_feature_div .priceToPay',
  '#corePriceDisplay_desktop_feature_div .a-price:not(.a-text-price)',
  '#corePriceDisplay_mobile_feature_div .a-price:not(.a-text-price)',
  '#corePrice_feature_div .priceToPay',
  '#corePrice_desktop .apexPriceToPay',
  '#corePrice_feature_div .apexPriceToPay',
  '#apex_desktop .apexPriceToPay',
  '.apexPriceToPay',
  '#apex_desktop .a-price:not(.a-text-price)',
  '#corePrice_feature_div .a-price:not(.a-text-price)',
  '#corePrice_desktop .a-price:not(.a-text-price)',
  '#priceblock_dealprice',
  '#priceblock_saleprice',
  '#priceblock_ourprice',
  '#priceblock_pospromoprice',
  '#kindle-price',
  '#digital-list-price .a-color-price',
  '#tmmSwatches .swatchElement.selected .a-color-price',
  '#tmmSwatches .swatchElement.selected .slot-price',
  '#newAccordionRow_0 .a-price:not([data-a-strike="true"])',
  '#newBuyBoxPrice',
  '#price_inside_buybox',
  '#buyNewSection .offer-price',
  '#buyNewSection .a-color-price',
  '#buybox .a-color-price:not([id*="used" i])',
  '#unqualifiedBuyBox .a-color-price',
  '#actualPriceValue',
  '#priceBlock .priceLarge',
  'b.priceLarge',
  '#mbc-buybutton-addtocart-1-announce .a-color-price',
  '#pricing-section .a-color-price',
  wholeBlock,
];
const struckPrices = [
  '#corePriceDisplay_desktop_feature_div .basisPrice .a-offscreen',
  '#corePrice_desktop .a-text-price[data-a-strike="true"] .a-offscreen',
  '.basisPrice .a-offscreen',
  '#price .a-text-strike',
  '#listPriceValue',
  '#priceblock_listprice',
];
const images = [
  '#landingImage',
  '#imgBlkFront',
  '#ebooksImgBlkFront',
  '#imgTagWrapperId img',
  '#main-image',
  '#prodImage',
  '#img-canvas img',
  '#main-image-container img',
  '#audibleimageblock_feature_div img',
  '#original-main-image',
  '#detailImg',
];
const unavailable =
  /currently unavailable|unavailable|derzeit nicht verfügbar|nicht auf lager|actuellement indisponible|no disponible|non disponibile|niet verkrijgbaar|niet beschikbaar|現在在庫切れ|取り扱いできません|indisponível|ej tillgänglig|niedostępny|mevcut değil|out of stock|sold out/i;

/** Amazon's search results and product pages, all countries; empty for other shops. */
export function readAmazon(page: Page): readonly Reading[] {
  const product = isAmazon(page) ? readProduct(page) : null;
  const cards = readAmazonCards(page);
  const readings: Reading[] = product === null ? [] : [product];
  if (cards.length === 0 || product !== null) return readings;
  const next = findNext(['a.s-pagination-next', 'li.a-last a', '#pagnNextLink', 'a#pagnNextLink'], page);
  return [
    ...readings,
    { origin: 'amazon', kind: 'listing', drafts: cards, trust: 0.95, settled: ['price', 'was'], next },
  ];
}

/** What only its own product pages hold, wherever a copy of one is found: others too call a title `productTitle`. */
const signs =
  '#dp-container, #btAsinTitle, #ASIN, [name="ASIN"], [id$="_feature_div"], #landingImage, #imgTagWrapperId';

function isAmazon({ $, url }: Page): boolean {
  return /(^|\.)amazon\.[a-z.]+$/.test(url.hostname) || $(signs).length > 0;
}

function readProduct(page: Page): Reading | null {
  const { $, elements } = page;
  const textAt = (selector: string) => textOf(elements.find(selector)[0]);
  const name =
    textAt('#productTitle') ||
    textAt('#ebooksProductTitle') ||
    textAt('#btAsinTitle') ||
    textAt('h1#title, #item_name, #mobile-title');
  if (name === '') return null;
  const said = textAt('#availability') || textAt('#outOfStock');
  const isGone = unavailable.test(said) || $('#outOfStock').length > 0;
  const price = readFirst(prices, page);
  // Without a button to buy, whatever else the page asks money for is not this product.
  const canBuy =
    $('#add-to-cart-button, #buy-now-button, #one-click-button, #buybox, #unqualifiedBuyBox').length > 0;
  const was = readFirst(struckPrices, page);
  const isNoneNew = was !== null || elements.find(usedOnly).length > 0;
  const draft: Draft = {
    name,
    price: isGone && price === null ? null : price,
    was,
    image: readImage(page),
    available: isGone ? false : price !== null ? true : null,
    brand: toBrand(textAt('#bylineInfo') || textAt('#brand')),
    sku:
      $('input#ASIN, input[name="ASIN"]').first().attr('value') ??
      /\/(?:dp|gp\/product)\/([A-Z0-9]{10})/.exec(page.url.pathname)?.[1] ??
      null,
  };
  return {
    origin: 'amazon',
    kind: 'product',
    drafts: [draft],
    trust: 0.96,
    settled: isGone || !canBuy || (price === null && isNoneNew) ? ['price', 'was'] : [],
  };
}

/** Where a page offers the product used: with no other price on it, it has none. */
const usedOnly = '#usedBuySection, #usedOnlyBuybox, [id^="usedAccordionRow"]';

/** Offers of other goods, and of the same one used or for rent. */
const others = '[id*="used" i], [id*="olp" i], [id*="rent" i], [id*="similar" i], [class*="similarities" i]';

function readFirst(selectors: readonly string[], page: Page): NonNullable<Draft['price']> | null {
  for (const selector of selectors) {
    for (const element of page.elements.find(selector).slice(0, 3)) {
      if (page.elements.closest(element, others) !== null) continue;
      const { price, isStruck } = readPriceBlock(element, page);
      if (price !== null && !(isStruck && selector === wholeBlock)) return price;
    }
  }
  return null;
}

function readImage(page: Page): string | null {
  for (const selector of images) {
    const attribs = page.elements.find(selector)[0]?.attribs ?? {};
    const picture =
      toPicture(attribs['data-old-hires'], page) ??
      toLargest(attribs['data-a-dynamic-image'], page) ??
      toPicture(attribs['src'], page);
    if (picture !== null) return picture;
  }
  const inScript = /["'](?:hiRes|large|mainUrl)["']\s*:\s*["'](https:[^"']+)["']/.exec(page.html)?.[1];
  return toPicture(inScript, page);
}

function toBrand(byline: string): string | null {
  const brand = byline
    .replace(
      /^(?:visit the|brand:|marke:|marque\s*:|marca:|merk:|visita lo store di|visita la tienda de|besuche den|besuchen sie den|visiter la boutique|bezoek de|ブランド:)\s*/i,
      '',
    )
    .replace(/[\s-]*(?:store|shop)[\s-]*$/i, '')
    .trim();
  return brand === '' || brand.length > 80 ? null : brand;
}
