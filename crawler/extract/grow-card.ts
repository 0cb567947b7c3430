import type { Element } from './page.ts';
import type { Targets } from './targets.ts';

/** From a picture or a link upwards: the largest element that leads to one address only; null where none does. */
export function growCard(inner: Element, targets: Targets): Element | null {
  let card: Element | null = null;
  let at: Element | null = inner;
  for (; at !== null && at.type === 'tag' && at.name !== 'body'; at = at.parent as Element | null) {
    const count = targets.count(at);
    if (count > 1) break;
    if (count === 1) card = at;
  }
  return card;
}

/** Whether an element is one of those set apart, or inside one. */
export function isWithin(inner: Element, apart: ReadonlySet<unknown>): boolean {
  for (let at: unknown = inner; at !== null; at = (at as Element).parent) if (apart.has(at)) return true;
  return false;
}
