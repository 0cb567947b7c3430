import { leadsAway } from './leads-away.ts';
import type { Element, Page } from './page.ts';
import { textOf } from './text.ts';

const bounds = /[?&][\w.[\]%-]*(?:price|preis|prix|precio|prezzo|prijs|pris|cena|pmin|pmax)[\w.[\]%-]*=/i;
const to = '\\s?(?:[-–—]|\\bto\\b|\\bbis\\b|\\bà\\b)\\s?';
const nothing = '0+(?:[.,]0+)?';
const signed = `(?:\\p{Sc}\\s?${nothing}|${nothing}\\s?\\p{Sc})${to}\\p{Sc}?\\s?\\d`;
const signedLast = `${nothing}${to}\\d[\\d.,]*\\s?(?:\\p{Sc}|kr\\b|zł|Kč|lei\\b|EUR\\b|CHF\\b)`;
/** `£0 – £50`, `0 - 500 €`; `0 - 3 months` is a size. */
const fromNothing = new RegExp(`(?<![\\d.,])(?:${signed}|${signedLast})`, 'iu');

/** Of a longer link the rest is not looked at, in characters. */
const longestHref = 500;

/** Longer texts around an amount, in characters, are about more than what a list can be narrowed to. */
const longestRow = 140;

/** Whether an amount bounds what a list shows, as `£50 – £100` beside `£0 – £50`, and is asked for nothing. */
export function isFilterPrice(element: Element, text: string, page: Page): boolean {
  if (fromNothing.test(text) || isAmongBounds(element)) return true;
  const link = page.elements.closest(element, 'a[href]');
  return (
    link !== null && bounds.test((link.attribs['href'] ?? '').slice(0, longestHref)) && !leadsAway(link, page)
  );
}

function isAmongBounds({ parent }: Element): boolean {
  const row = parent?.type === 'tag' ? textOf(parent) : '';
  return row.length < longestRow && fromNothing.test(row);
}
