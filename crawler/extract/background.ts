import type { Element, Page } from './page.ts';
import { toPicture } from './picture.ts';

/** Where elements that scripts fill keep the address of the picture to come, and files of other kinds too. */
const later = [
  'data-src',
  'data-default-src',
  'data-desktop-src',
  'data-image',
  'data-image-url',
  'data-image-src',
  'data-original',
];

/** Elements that may show a picture behind what they hold. */
export const backgrounds =
  '[style*="url("], [data-bg], [data-background], [data-background-image], [data-bg-src], [data-lazy-background]';

/** Elements that may get a picture by a script. */
export const awaiting = later.map((name) => `:is(div, span, a, li, figure)[${name}]`).join(', ');

const attributes = [
  'data-bg',
  'data-background-image',
  'data-background',
  'data-bg-src',
  'data-lazy-background',
];

const picture = /\.(?:jpe?g|png|webp|avif)(?:$|[?#])/i;

/** The picture behind an element, as its style or the data for its lazy script say; null for none. */
export function backgroundOf({ attribs }: Element, page: Page): string | null {
  const style = /background(?:-image)?:[^;]*url\(\s*['"]?([^'")]+)/i.exec(attribs['style'] ?? '')?.[1];
  const stated = attributes.map((name) => attribs[name]?.replace(/^\s*url\(\s*['"]?|['"]?\s*\)\s*$/gi, ''));
  const awaited = later.map((name) => attribs[name]).filter((link) => picture.test(link ?? ''));
  return (
    [style, ...stated, ...awaited].map((link) => toPicture(link, page)).find((address) => address !== null) ??
    null
  );
}
