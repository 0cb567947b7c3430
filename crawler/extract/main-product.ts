import type { Draft, Reading } from './draft.ts';
import { namesOf } from './heading.ts';
import { findHeading } from './main-heading.ts';
import { findPicture } from './main-picture.ts';
import { findPrice } from './main-price.ts';
import type { Page } from './page.ts';
import { openSurroundings } from './surroundings.ts';
import { nameTextOf } from './text.ts';
import { spacedAs } from './whole-name.ts';

const buy =
  'form[action*="/cart" i], form[action*="basket" i], [name="add-to-cart"], [id*="add-to-cart" i], [id*="addtocart" i], [class*="add-to-cart" i], [class*="addtocart" i], [class*="add_to_cart" i], [class*="add-to-bag" i], [class*="addtobag" i], [class*="add-to-basket" i], [data-testid*="add-to" i], [data-test*="add-to" i], [aria-label*="add to" i], [id*="addtobag" i], [class*="buy-now" i], [class*="buybox" i]';

/** The product that a page shows large: its heading, and the price and picture nearest to it. */
export function readMainProduct(page: Page): Reading | null {
  const heading = findHeading(page);
  if (heading === null) return null;
  const name = nameTextOf(heading);
  const near = openSurroundings(heading, page);
  const { price, was, isCrowded, isNamed } = findPrice(heading, near, page);
  const canBuy = page.elements.find(buy).length > 0;
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
    trust: price === null ? 0.2 : isCrowded ? 0.45 : !isNamed ? 0.5 : canBuy ? 0.62 : 0.55,
    fieldTrust: { name: 0.75, price: 0.55, was: 0.55, image: 0.4 },
  };
}
