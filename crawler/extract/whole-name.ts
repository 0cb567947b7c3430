import type { Element, Page } from './page.ts';
import { foldSpace } from './text.ts';

/** A name that a card shows cut short, or with its parts side by side, as it stands in a title or beside the picture. */
export function toWholeName(text: string, card: Element, { elements }: Page): string {
  const told = [card, ...elements.find('[title], img[alt]', card)]
    .map(({ attribs }) => foldSpace(attribs['title'] ?? attribs['alt'] ?? ''))
    .filter((one) => one !== '');
  return wholeOf(text, told) ?? spacedAs(text, told) ?? text;
}

/** Of other writings, the one that goes on where a name ends in an ellipsis; null for none. */
export function wholeOf(name: string, told: readonly string[]): string | null {
  const start = /^(.{3,}?)\s*(?:\.\.\.|…)$/.exec(name)?.[1]?.trim();
  if (start === undefined) return null;
  return told.find((one) => one.startsWith(start) && !/(?:\.\.\.|…)$/.test(one)) ?? null;
}

/** Of other writings, the one of the same letters with more spaces between them; null for none. */
export function spacedAs(name: string, told: readonly string[]): string | null {
  const letters = withoutSpaces(name);
  return told.find((one) => one.length > name.length && withoutSpaces(one) === letters) ?? null;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}
