import type { Element, Page } from './page.ts';
import { toPicture } from './picture.ts';

/** Elements that may show a picture behind what they hold. */
export const backgrounds =
  '[style*="url("], [data-bg], [data-background], [data-background-image], [data-bg-src], [data-lazy-background]';

const attributes = [
  'data-bg',
  'data-background-image',
  'data-background',
  'data-bg-src',
  'data-lazy-background',
];

/** The picture behind an element, as its style or the data for its lazy script say; null for none. */
export function backgroundOf({ attribs }: Element, page: Page): string | null {
  const style = /background(?:-image)?:[^;]*url\(\s*['"]?([^'")]+)/i.exec(attribs['style'] ?? '')?.[1];
  const stated = attributes.map((name) => attribs[name]?.replace(/^\s*url\(\s*['"]?|['"]?\s*\)\s*$/gi, ''));
  return [style, ...stated].map((link) => toPicture(link, page)).find((address) => address !== null) ?? null;
}
