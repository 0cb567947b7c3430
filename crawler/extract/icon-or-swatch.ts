import { climb } from './offers.ts';
import type { Element } from './page.ts';

/** Pictures shown smaller in both ways stand for a word, in pixels; at one pixel they stand for what scripts show later. */
const smallestShown = 40;

/** How near to a picture, itself included, stands the element that is called a swatch. */
const nearestSwatch = 4;

/** Whether a picture is shown as small as an icon, for a colour to choose, or on the product's own as a label. */
export function isIconOrSwatch(image: Element): boolean {
  const sizes = [image.attribs['width'], image.attribs['height']].map(Number);
  return sizes.every((size) => size > 1 && size < smallestShown) || isSwatch(image) || isLabel(image);
}

/** How shops call what they lay over a product's picture: `product-label`, `sticker`; `has-badge` is said of the picture itself. */
const label =
  /(?:^|[\s_-])(?<!(?:^|\s)(?:with|has|no|is)[-_]{1,2})[a-z]*(?:product[-_]?labels?|badges?|stickers?|ribbons?)(?:[\s_-]|$)/i;

function isLabel({ attribs, parent }: Element): boolean {
  const around = parent?.type === 'tag' ? (parent.attribs['class'] ?? '') : '';
  return label.test(attribs['class'] ?? '') || label.test(around);
}

function isSwatch(image: Element): boolean {
  return climb(image)
    .slice(0, nearestSwatch)
    .some(({ attribs }) => /(?:^|[\s_-])swatch(?:es)?(?:[\s_-]|$)/i.test(attribs['class'] ?? ''));
}
