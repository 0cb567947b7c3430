import { toPictureAddress } from './address.ts';
import type { Element, Page } from './page.ts';
import { isPlaceholderName } from './placeholder.ts';

/** Where shops keep the real picture while `src` shows a placeholder, largest first. */
const sources = [
  'data-old-hires',
  'data-zoom-image',
  'data-large_image',
  'data-large-image',
  'data-zoom',
  'data-full',
  'data-full-src',
  'data-full-size-image-url',
  'data-image-large-src',
  'data-hi-res-src',
  'data-highres',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-lazyload',
  'data-src',
  'data-original-src',
  'data-image',
  'data-img',
  'data-img-src',
  'data-echo',
  'data-srcs',
  'data-amsrc',
  'data-url',
  'data-thumb',
  'src',
  'content',
];
const sets = ['data-srcset', 'data-lazy-srcset', 'data-bgset', 'srcset'];

/** Wider pictures are downloads for printing. */
const widestSensible = 2048;

const animation = /\.gif(?:$|\?)/i;

/** The largest sensible address of an `img` (or of the `picture` around it); null for placeholders. */
export function pictureOf(image: Element | undefined, page: Page): string | null {
  if (image === undefined) return null;
  return (
    fromSets(image, page) ??
    fromAttributes(image, page) ??
    fromPicture(image, page) ??
    fromAnimation(image, page)
  );
}

/** Smaller animations are signs and counters, in pixels. */
const smallestAnimation = 100;

/** A GIF is a picture of goods only where the page gives it the size of one. */
function fromAnimation({ attribs }: Element, { base }: Page): string | null {
  const isLarge = [attribs['width'], attribs['height']].every((size) => Number(size) >= smallestAnimation);
  const address = isLarge ? toPictureAddress(attribs['src'], base) : null;
  return address !== null && animation.test(address) && !isPlaceholderName(lastPart(address))
    ? address
    : null;
}

function fromSets(element: Element, page: Page): string | null {
  for (const name of sets) {
    const best = pickFromSet(element.attribs[name] ?? '', page);
    if (best !== null) return best;
  }
  return null;
}

function fromAttributes(element: Element, page: Page): string | null {
  for (const name of sources) {
    const address = toPicture(element.attribs[name], page);
    if (address !== null) return address;
  }
  return fromOthers(element, page);
}

/** Shops invent more names than can be listed: any other `data-` attribute that holds a picture's address. */
function fromOthers({ attribs }: Element, page: Page): string | null {
  const values = Object.entries(attribs)
    .filter(
      ([name, value]) =>
        name.startsWith('data-') && /^\S+\.(?:jpe?g|png|webp|avif)(?:[?!_]\S*)?$/i.test(value),
    )
    .map(([, value]) => toPicture(value, page));
  return values.find((address) => address !== null) ?? null;
}

function fromPicture(image: Element, page: Page): string | null {
  const around = page.elements.closest(image, 'picture');
  for (const source of around === null ? [] : page.elements.find('source', around)) {
    const best = fromSets(source, page);
    if (best !== null) return best;
  }
  return null;
}

/** The images that a `noscript` keeps for browsers without scripts. */
export function imagesWithoutScripts(place: Element, { $ }: Page): readonly Element[] {
  const tags =
    $(place)
      .text()
      .match(/<img\b[^<>]+>/gi) ?? [];
  return tags.flatMap((tag) => $(tag).toArray() as readonly Element[]);
}

/** What is left of an attribute written with two signs or quotes: `src=="a.jpg"`. */
const strayMarks = /^[\s="']+|["'\s]+$/g;

/** Pictures themselves, numbers, settings of scripts, and what a template left unfilled. */
const noAddress = /^\s*data:|^[\s\d]*$|^\s*(?:\{\s*"|\[\s*["{[])|\(\$|\$\{|<%|\{\{/i;

/** The address if it can be a product's picture. Shopify's `{width}` is filled in. */
export function toPicture(link: string | undefined | null, { base }: Pick<Page, 'base'>): string | null {
  if (!link || noAddress.test(link)) return null;
  const filled = link
    .replace(strayMarks, '')
    .replace(/(?:\{|%7B)@?(?:width|height|size)(?:\}|%7D)/gi, '1080')
    .replace(/\{@?quality\}/gi, '80');
  const address = toPictureAddress(filled, base);
  return address === null || isPlaceholder(address) ? null : address;
}

function isPlaceholder(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  return (
    isPlaceholderName(lastPart(address)) ||
    animation.test(address) ||
    searchParams.has('blank') ||
    pathname === '/'
  );
}

function lastPart(address: string): string {
  const { pathname } = new URL(address);
  return pathname.slice(pathname.lastIndexOf('/'));
}

/** Longer sets are not read to their end, in characters. */
const longestSet = 50_000;

/** One address of a `srcset`: the widest that is sensible. Addresses may hold commas. */
export function pickFromSet(set: string, page: Pick<Page, 'base'>): string | null {
  const candidates = [
    ...set
      .slice(0, longestSet)
      .matchAll(/(?:^|[\s,])\s*([^\s,][^\s]*?)(?:\s+([\d.]+)([wx]))?\s*(?=,\s|,?$|,(?=https?:|\/))/g),
  ].flatMap(([, link, size = '1', unit = 'x']) => {
    const address = toPicture(link, page);
    return address === null ? [] : [{ address, width: Number(size) * (unit === 'x' ? 640 : 1) }];
  });
  const sensible = candidates.filter(({ width }) => width <= widestSensible);
  const ordered = (sensible.length > 0 ? sensible : candidates).sort((a, b) => b.width - a.width);
  return ordered[0]?.address ?? null;
}
