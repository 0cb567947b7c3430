import { climb } from './offers.ts';
import type { Element } from './page.ts';

/** How near to a picture, itself included, stands what hides it from the others of its gallery. */
const nearest = 3;

/** Of what stands beside something hidden, so much is looked at. */
const mostBeside = 100;

/** Those of some pictures that are there to be seen, all where none is: that of an extra is hidden until it is chosen. */
export function keepShown(images: readonly Element[]): readonly Element[] {
  const shown = images.filter((image) => !climb(image).slice(0, nearest).some(isPutAside));
  return shown.length > 0 ? shown : images;
}

/** Whether an element is hidden where others of its like are not; what scripts are to show as a whole is hidden without them. */
function isPutAside(element: Element): boolean {
  return (
    isHidden(element) &&
    (element.parent?.children ?? [])
      .slice(0, mostBeside)
      .some((one) => one.type === 'tag' && one.name === element.name && !isHidden(one))
  );
}

function isHidden({ attribs }: Element): boolean {
  return /display:\s*none/i.test(attribs['style'] ?? '');
}
