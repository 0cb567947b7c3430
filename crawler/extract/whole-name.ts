import type { Element, Page } from './page.ts';
import { foldSpace, spacedTextOf } from './text.ts';

const called = '[class*="name" i], [class*="title" i]';

/** A name that a card shows cut short, or with its parts side by side, as it stands in a title or beside the picture. */
export function toWholeName(text: string, card: Element, { elements }: Page): string {
  const shown = elements.find(called, card).map(spacedTextOf);
  const told = [card, ...elements.find('[title], img[alt]', card)]
    .map(({ attribs }) => foldSpace(attribs['title'] ?? attribs['alt'] ?? ''))
    .filter((one) => one !== '');
  return wholeOf(text, told) ?? spacedAs(text, told) ?? reorderedAs(text, told, shown) ?? text;
}

/** Of other writings, the one that goes on where a name ends in an ellipsis; null for none. */
export function wholeOf(name: string, told: readonly string[]): string | null {
  const start = /^(.{3,}?)\s*(?:\.{2,}|…)$/.exec(name)?.[1]?.trim();
  if (start === undefined) return null;
  return told.find((one) => one.startsWith(start) && !/(?:\.{2,}|…)$/.test(one)) ?? null;
}

/** A name with its spaces as in another writing of the same letters that has more of them, large or small; null for none. */
export function spacedAs(name: string, told: readonly string[]): string | null {
  const letters = withoutSpaces(name).toLowerCase();
  const found = told.find((one) => one.length > name.length && withoutSpaces(one).toLowerCase() === letters);
  if (found === undefined) return null;
  const own = [...withoutSpaces(name)];
  return [...found].map((sign) => (sign === ' ' ? ' ' : (own.shift() ?? ''))).join('');
}

/** Of what a card shows, the text that goes on behind a maker that other writings have amid the same words; null for none. */
function reorderedAs(maker: string, told: readonly string[], shown: readonly string[]): string | null {
  const written = new Set(told.filter((one) => one.includes(` ${maker} `)).map(sortWords));
  return shown.find((one) => one.startsWith(`${maker} `) && written.has(sortWords(one))) ?? null;
}

function sortWords(text: string): string {
  return text.toLowerCase().split(' ').sort().join(' ');
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}
