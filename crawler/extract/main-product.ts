import type { Cheerio } from 'cheerio';
import { toCanonical } from './address.ts';
import type { Draft, Reading } from './draft.ts';
import type { AnyNode, Element, Page } from './page.ts';
import { pictureOf } from './picture.ts';
import { type BlockPrice, readPriceBlock } from './price-block.ts';
import { nameTextOf, textOf } from './text.ts';

const headings =
  '#productTitle, [itemprop="name"]:is(h1,h2), h1.product_title, h1[class*="product" i], h1[class*="title" i], h1[class*="name" i], [class*="product" i] h1, [id*="product" i] h1, main h1, h1';

const loneNames = [
  'h2[itemprop="name"], h3[itemprop="name"], h4[itemprop="name"]',
  '[itemprop="name"]:not([content])',
  '[class*="product-title" i], [class*="product-name" i], [class*="product_title" i], [class*="producttitle" i]',
];

const buy =
  'form[action*="/cart" i], form[action*="basket" i], [name="add-to-cart"], [id*="add-to-cart" i], [id*="addtocart" i], [class*="add-to-cart" i], [class*="addtocart" i], [class*="add_to_cart" i], [class*="add-to-bag" i], [class*="addtobag" i], [class*="add-to-basket" i], [data-testid*="add-to" i], [data-test*="add-to" i], [aria-label*="add to" i], [id*="addtobag" i], [class*="buy-now" i], [class*="buybox" i]';

/** The rest of a page: what is shown beside the product. */
const elsewhere =
  'header, footer, nav, aside, [class*="related" i], [class*="recommend" i], [class*="upsell" i], [class*="cross-sell" i], [class*="crosssell" i], [class*="recently" i], [class*="similar" i], [class*="minicart" i], [class*="mini-cart" i], [class*="cart-drawer" i], [class*="suggest" i], [class*="also-like" i], [class*="bundle" i], [class*="you-may" i], [id*="related" i], [id*="recommend" i], [id*="similar" i]';

/** How far up from the heading a price is looked for, in elements. */
const farthest = 7;

/** The product that a page shows large: its heading, and the price and picture nearest to it. */
export function readMainProduct(page: Page): Reading | null {
  const heading = findHeading(page);
  if (heading === null) return null;
  const { price, was, isCrowded } = findPrice(heading, page);
  const canBuy = page.$(buy).length > 0;
  return {
    origin: 'main-product',
    kind: 'product',
    drafts: [
      {
        name: nameTextOf(heading),
        price,
        was,
        image: findPicture(heading, page),
        brand: null,
      } satisfies Draft,
    ],
    trust: price === null ? 0.2 : canBuy && !isCrowded ? 0.62 : 0.45,
    fieldTrust: { name: 0.75, price: 0.55, was: 0.55, image: 0.4 },
  };
}

function findHeading({ $ }: Page): Cheerio<AnyNode> | null {
  for (const selector of headings.split(/, (?=[#[hm])/)) {
    const found = $(selector)
      .toArray()
      .map((element) => $(element))
      .find((element) => textOf(element).length > 1 && element.closest('header nav, footer').length === 0);
    if (found !== undefined) return found;
  }
  return findLoneName($);
}

/** What a page without headings calls its product: a name that stands on it once. */
function findLoneName($: Page['$']): Cheerio<AnyNode> | null {
  const found = loneNames.map((selector) => $(selector)).find((names) => names.length === 1);
  return found !== undefined && textOf(found).length > 1 ? found : null;
}

/** The first ancestor that holds a price outside the page's side shows. */
interface FoundPrice extends BlockPrice {
  /** Many prices stood side by side: the page is more likely a list. */
  readonly isCrowded: boolean;
}

/** More prices than one product has: now, before, and once more in a bar that sticks to the window. */
const crowd = 4;

function findPrice(heading: Cheerio<AnyNode>, page: Page): FoundPrice {
  let around = heading.parent();
  for (let step = 0; step < farthest && around.length > 0 && !around.is('html'); step++) {
    const found = priceParts(around, page)
      .filter((part) => !isAnothers(part, heading, page))
      .map((part) => readPriceBlock(part, page))
      .filter(({ price }) => price !== null);
    const [best] = [...found.filter((read) => !read.isStruck), ...found];
    if (best !== undefined) return { ...best, isCrowded: found.length >= crowd };
    around = around.parent();
  }
  return { ...findBarePrice(heading, page), isCrowded: false };
}

const cardLike = 'li, article, [class*="card" i], [class*="tile" i], [class*="item" i], [class*="slide" i]';

/** Whether a price stands in a link to another page, or in a card with such a link and a picture in it. */
function isAnothers(part: Cheerio<AnyNode>, heading: Cheerio<AnyNode>, page: Page): boolean {
  const link = part.closest('a[href]');
  if (link.length > 0 && !isAround(link, heading) && leadsAway(link.attr('href'), page)) return true;
  const card = part.closest(cardLike);
  if (card.length === 0 || isAround(card, heading)) return false;
  const pictured = card.find('a[href]:has(img)').toArray().slice(0, 4);
  return pictured.some((one) => leadsAway(page.$(one).attr('href'), page));
}

function isAround(outer: Cheerio<AnyNode>, inner: Cheerio<AnyNode>): boolean {
  return inner
    .parents()
    .toArray()
    .includes(outer.get(0) as Element);
}

function leadsAway(href: string | undefined, page: Page): boolean {
  const address = toCanonical(href, page.base);
  if (address === null || /\.(?:jpe?g|png|webp|gif)(?:$|\?)/i.test(address)) return false;
  return new URL(address).pathname !== page.url.pathname;
}

/** How far up a price without a name is looked for. */
const near = 3;

/** Shops whose class names say nothing: a short text beside the heading that is a price and nothing else. */
function findBarePrice(heading: Cheerio<AnyNode>, page: Page): BlockPrice {
  let around = heading.parent();
  for (let step = 0; step < near && around.length > 0 && !around.is('html'); step++) {
    const leaves = around
      .find('*')
      .toArray()
      .slice(0, 400)
      .filter(
        (leaf) =>
          /\d/.test(textOf(page.$(leaf))) &&
          textOf(page.$(leaf)).length < 20 &&
          page.$(leaf).closest(elsewhere).length === 0 &&
          !isAnothers(page.$(leaf), heading, page),
      );
    for (const leaf of leaves) {
      const read = readPriceBlock(page.$(leaf), page);
      if (read.price !== null && !read.isStruck) return read;
    }
    around = around.parent();
  }
  return { price: null, was: null, isStruck: false };
}

const priceElements =
  '[itemprop="price"], [class*="price" i], [class*="pricing" i], [id*="price" i], [data-testid*="price" i], [data-test*="price" i], [data-qa*="price" i], [data-price-amount], [data-product-price]';

/** The outermost elements called a price, in order. */
function priceParts(around: Cheerio<AnyNode>, { $ }: Page): readonly Cheerio<AnyNode>[] {
  const all = around.find(priceElements).toArray().slice(0, 200);
  const outer = all.filter(
    (element) => $(element).parentsUntil(around.get(0) as Element, priceElements).length === 0,
  );
  return blocksOf(outer, around.get(0), $).filter(
    (part) => part.closest(elsewhere).length === 0 && textOf(part).length < 400,
  );
}

/** Prices side by side belong together: the old one and the new one. */
function blocksOf(
  parts: readonly AnyNode[],
  around: AnyNode | undefined,
  $: Page['$'],
): readonly Cheerio<AnyNode>[] {
  const blocks = new Set<AnyNode>();
  for (const part of parts) {
    const isPair =
      part.parent !== null &&
      part.parent !== around &&
      parts.filter((other) => other.parent === part.parent).length > 1;
    blocks.add(isPair ? (part.parent as AnyNode) : part);
  }
  return [...blocks].map((block) => $(block));
}

const galleries = [
  '[itemprop="image"]',
  'img#landingImage',
  '[class*="product" i] [class*="main-image" i] img',
  '[class*="gallery" i] img',
  '[id*="gallery" i] img',
  '[class*="product" i] [class*="image" i] img',
  '[class*="product" i] [class*="media" i] img',
  '[class*="product" i] picture img',
  '[class*="zoom" i] img',
  'main img',
];

function findPicture(heading: Cheerio<AnyNode>, page: Page): string | null {
  const name = nameTextOf(heading);
  const { $ } = page;
  const byName = $('img')
    .toArray()
    .find(
      (image) => (image.attribs['alt'] ?? '').trim() === name && $(image).closest(elsewhere).length === 0,
    );
  const own = byName === undefined ? null : pictureOf($(byName), page);
  if (own !== null) return own;
  for (const selector of galleries) {
    for (const image of $(selector).toArray().slice(0, 6)) {
      if ($(image).closest(elsewhere).length > 0) continue;
      const address = pictureOf($(image).is('img') ? $(image) : $(image).find('img').first(), page);
      if (address !== null) return address;
    }
  }
  return null;
}
