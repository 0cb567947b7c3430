import { buy, findButton, hasOwnButton } from './buy-button.ts';
import type { Draft, Reading } from './draft.ts';
import { namesOf, withoutShop } from './heading.ts';
import { findHeading } from './main-heading.ts';
import { findGalleryPicture, findPicture } from './main-picture.ts';
import { type FoundPrice, findPrice } from './main-price.ts';
import type { Element, Page } from './page.ts';
import { openSurroundings, type Surroundings } from './surroundings.ts';
import { nameTextOf } from './text.ts';
import { spacedAs } from './whole-name.ts';

/** The product that a page shows large: its heading, and the price and picture nearest to it. */
export function readMainProduct(page: Page): Reading | null {
  const heading = findHeading(page);
  if (heading === null) return readTitledProduct(page);
  const name = nameTextOf(heading);
  const near = openSurroundings(heading, page);
  const found = findPrice(heading, near, page);
  const { price, was } = found;
  return {
    origin: 'main-product',
    kind: 'product',
    drafts: [
      {
        name: spacedAs(name, page.once(namesOf)) ?? name,
        price,
        was,
        image: findPicture(heading, near, page),
        brand: null,
      } satisfies Draft,
    ],
    trust: price === null ? trustUnpriced(found, heading, near, page) : trustPriced(found, page),
    fieldTrust: { name: 0.75, price: 0.55, was: 0.55, image: 0.4 },
  };
}

/** What has a button of its own is sold, though its price is told to customers alone; so is what is sold out, or has its price asked for. */
function trustUnpriced({ isGone }: FoundPrice, heading: Element, near: Surroundings, page: Page): number {
  return isGone || hasOwnButton(heading, near, page) ? 0.55 : 0.2;
}

function trustPriced({ isCrowded, isNamed }: FoundPrice, page: Page): number {
  if (isCrowded) return 0.45;
  if (!isNamed) return findButton(page) === null ? 0.5 : 0.55;
  return page.elements.find(buy).length > 0 ? 0.62 : 0.55;
}

/** Without a heading, what the page's title calls the product, and the price and picture nearest to the button that buys it. */
function readTitledProduct(page: Page): Reading | null {
  const button = findButton(page);
  const name = withoutShop(page.$('title').first().text(), page);
  if (button === null || name.length < 2) return null;
  const near = openSurroundings(button, page);
  const { price, was } = findPrice(button, near, page);
  const image = findGalleryPicture(page) ?? findPicture(button, near, page);
  return {
    origin: 'main-product',
    kind: 'product',
    drafts: [{ name, price, was, image, brand: null }],
    trust: price === null ? 0.2 : 0.45,
    fieldTrust: { name: 0.4, price: 0.5, was: 0.5, image: 0.35 },
  };
}
