import type { Element } from './page.ts';

/** Elements that a shop's script may take for a link. */
export const clickables =
  '[data-href], [data-link], [data-url], [data-product-url], [data-product-link], [onclick]';

const attributes = ['data-href', 'data-link', 'data-product-url', 'data-product-link', 'data-url'];
const followed =
  /(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\(|\bopen\(|\b(?:go|navigate)\w*\()\s*['"]([^'"\s]+)['"]/i;

/** Where a click on an element leads that is no link: by its data, `data-href="/p/1"`, or its script, `location.href='/p/1'`. */
export function toClickTarget({ attribs }: Element): string | null {
  const stated = attributes.map((name) => attribs[name]).find(Boolean);
  return stated ?? followed.exec(attribs['onclick'] ?? '')?.[1] ?? null;
}
