import { climb } from './offers.ts';
import type { Element } from './page.ts';

/** Pictures shown smaller in both ways stand for a word, in pixels; at one pixel they stand for what scripts show later. */
const smallestShown = 40;

/** How near to a picture, itself included, stands the element that is called a swatch. */
const nearestSwatch = 4;

/** Whether a picture is shown as small as an icon, or for a colour to choose. */
export function isIconOrSwatch(image: Element): boolean {
  const sizes = [image.attribs['width'], image.attribs['height']].map(Number);
  return sizes.every((size) => size > 1 && size < smallestShown) || isSwatch(image);
}

function isSwatch(image: Element): boolean {
  return climb(image)
    .slice(0, nearestSwatch)
    .some(({ attribs }) => /(?:^|[\s_-])swatch(?:es)?(?:[\s_-]|$)/i.test(attribs['class'] ?? ''));
}
