import type { Element, Page } from './page.ts';
import { foldSpace, spacedTextOf, textOf } from './text.ts';

/** What may stand in a name and holds no text: a flag before it, a sign behind it. */
const wordless: ReadonlySet<string> = new Set(['img', 'svg', 'picture', 'br']);

/** The texts of the innermost elements, in document order. */
export function leafTexts(around: Element, { elements }: Page): readonly string[] {
  return elements
    .find('*', around)
    .filter(({ name }) => name !== 'button' && name !== 'option')
    .filter(({ children }) => children.every((child) => child.type !== 'tag' || wordless.has(child.name)))
    .map(textOf);
}

/** The texts of the elements that hold letters themselves: what they say alone, and with what is inside them. */
export function spokenTexts(part: Element, { elements }: Page): readonly string[] {
  return elements.find('*', part).flatMap((element) => {
    const own = ownTextOf(element);
    return /\p{L}/u.test(own) ? [own, spacedTextOf(element)] : [];
  });
}

/** What an element says itself, beside its inner elements. */
export function ownTextOf({ children }: Element): string {
  return foldSpace(children.map((child) => (child.type === 'text' ? child.data : ' ')).join(''));
}

/** Whether a text is a price, or holds one. */
export function isPriceText(text: string): boolean {
  return /^\W*\p{Sc}|\d[.,]\d{2}/u.test(text);
}
