import { climb } from './offers.ts';
import type { Element } from './page.ts';

/** How near to a picture, itself included, stands what hides it from the others of its gallery. */
const nearest = 3;

/** Those of some pictures that are there to be seen, all where none is: that of an extra is hidden until it is chosen. */
export function keepShown(images: readonly Element[]): readonly Element[] {
  const shown = images.filter(isShown);
  return shown.length > 0 ? shown : images;
}

function isShown(image: Element): boolean {
  return climb(image)
    .slice(0, nearest)
    .every(({ attribs }) => !/display:\s*none/i.test(attribs['style'] ?? ''));
}
