import { climb } from './offers.ts';
import type { Element } from './page.ts';

/** Pictures shown smaller in both ways stand for a word, in pixels; at one pixel they stand for what scripts show later. */
const smallestShown = 40;

/** How near to a picture, itself included, stands the element that is called a swatch, or the maker's. */
const nearestSwatch = 4;

/** How near stands what is called a badge. */
const nearestBadge = 2;

const swatch = /(?:^|[\s_-])swatch(?:es)?(?:[\s_-]|$)/i;
const maker = /(?:^|[\s_])brand(?:[_-]{1,2}(?:info|logo|img|image|link|area|box))?(?:\s|$)/i;
/** What shops lay over a picture; `has-badge` is said of the picture itself. */
const badge =
  /(?:^|[\s_-])(?<!(?:^|\s)(?:with|has|no|is)[-_]{1,2})(?:[a-z]*product[-_]?labels?|labels?|[a-z]*badges?|[a-z]*stickers?|ribbons?)(?:[\s_-]|$)/i;

/** Whether a picture is shown as small as an icon, for a colour to choose, for the maker, or as a badge on another one. */
export function isDecoration(image: Element): boolean {
  const sizes = [image.attribs['width'], image.attribs['height']].map(Number);
  return sizes.every((size) => size > 1 && size < smallestShown) || isCounter(image) || isCalled(image);
}

/** One pixel that no script changes counts visits. */
function isCounter({ attribs }: Element): boolean {
  return (
    attribs['width'] === '1' &&
    attribs['height'] === '1' &&
    Object.keys(attribs).every((name) => !/^data-|srcset$|class$/.test(name))
  );
}

function isCalled(image: Element): boolean {
  const classes = climb(image)
    .slice(0, nearestSwatch)
    .map(({ attribs }) => attribs['class'] ?? '');
  return (
    classes.some((name) => swatch.test(name) || maker.test(name)) ||
    classes.slice(0, nearestBadge).some((name) => badge.test(name))
  );
}
