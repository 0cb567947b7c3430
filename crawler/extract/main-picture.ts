import { awaiting, backgroundOf, backgrounds } from './background.ts';
import { isDecoration } from './is-decoration.ts';
import { keepShown } from './is-shown.ts';
import { isThumbnail } from './is-thumbnail.ts';
import { leadsAway } from './leads-away.ts';
import { climb } from './offers.ts';
import type { Element, Page } from './page.ts';
import { imagesWithoutScripts, pictureOf, toPicture } from './picture.ts';
import { isSameName } from './same-name.ts';
import { openSurroundings, type Surroundings } from './surroundings.ts';
import { nameTextOf } from './text.ts';

const galleries = [
  '[itemprop="image"]',
  'img#landingImage',
  '[class*="product" i] [class*="main-image" i] img',
  '[class*="gallery" i] img',
  '[id*="gallery" i] img',
  '[class*="product" i] [class*="image" i] img',
  '[class*="product" i] [class*="media" i] img',
  '[class*="product" i] picture img',
  '[class*="zoom" i] img',
  'main img',
  'amp-carousel img',
];

/** Of these, what is a gallery by name. */
const calledGalleries = galleries.filter((selector) => /gallery|product|zoom/.test(selector));

/** The picture of the product that a page shows large: the one described by its name, else the first of its gallery. */
export function findPicture(heading: Element, around: Surroundings, page: Page): string | null {
  const name = nameTextOf(heading);
  const images = page.elements.find('img').filter((image) => !around.isElsewhere(image));
  return (
    firstNamed(images, (alt) => alt === name, page) ??
    firstNamed(imagesForOthers(around, page), (alt) => alt === name, page) ??
    fromGalleries(around, page) ??
    firstNamed(
      images.filter((image) => !around.isAnothers(image)),
      (alt) => isSameName(alt, name),
      page,
    ) ??
    nearestTo(heading, around, page) ??
    fromBackgrounds(around, page)
  );
}

/** The first picture of a gallery on a page that has no heading to look around. */
export function findGalleryPicture(page: Page): string | null {
  const [body] = page.elements.find('body');
  return body === undefined ? null : fromGalleries(openSurroundings(body, page), page, calledGalleries);
}

/** Galleries without images show their pictures behind what they hold, or get them by a script. */
function fromBackgrounds(around: Surroundings, page: Page): string | null {
  const places = page.elements
    .find(`${backgrounds}, ${awaiting}`)
    .slice(0, mostPlaces)
    .filter((place) => !around.isElsewhere(place) && !around.isAnothers(place) && !isDecoration(place));
  return places.map((place) => backgroundOf(place, page)).find((address) => address !== null) ?? null;
}

/** How far up from the heading a picture that nothing describes is looked for, in elements. */
const farthest = 6;

/** Old pages name nothing: the first picture of the innermost element that holds one and the heading. */
function nearestTo(heading: Element, around: Surroundings, page: Page): string | null {
  for (const part of climb(heading.parent).slice(0, farthest)) {
    const own = page.elements
      .find('img', part)
      .slice(0, mostPlaces)
      .filter((image) => !around.isElsewhere(image) && !around.isAnothers(image));
    const found = own.map((image) => largestOf(image, page)).find((address) => address !== null);
    if (found !== undefined) return found;
  }
  return null;
}

function firstNamed(
  images: readonly Element[],
  isNamed: (alt: string) => boolean,
  page: Page,
): string | null {
  const named = keepShown(images.filter((one) => isNamed((one.attribs['alt'] ?? '').trim())));
  // What a browser should load first is what the page opens with.
  const image = named.find(({ attribs }) => attribs['fetchpriority'] === 'high') ?? named[0];
  const first = image === undefined ? null : largestOf(image, page);
  if (first === null || !isThumbnail(first)) return first;
  const others = named.slice(0, mostPlaces).map((one) => largestOf(one, page));
  return others.find((address) => address !== null && !isThumbnail(address)) ?? first;
}

/** Pages that show their pictures by script keep some for browsers without; each is looked for in so many places. */
const mostPlaces = 40;

function imagesForOthers(around: Surroundings, page: Page): readonly Element[] {
  return page.elements
    .find('noscript')
    .filter((place) => !around.isElsewhere(place))
    .slice(0, mostPlaces)
    .flatMap((place) => imagesWithoutScripts(place, page));
}

/** Of a gallery that opens with thumbnails, the first picture that is none. */
function fromGalleries(around: Surroundings, page: Page, selectors = galleries): string | null {
  for (const selector of selectors) {
    const places = keepShown(page.elements.find(selector).slice(0, mostPlaces));
    const first = firstOf(places.slice(0, 6), () => true, around, page);
    if (first === null) continue;
    return isThumbnail(first)
      ? (firstOf(places, (address) => !isThumbnail(address), around, page) ?? first)
      : first;
  }
  return null;
}

function firstOf(
  places: readonly Element[],
  isMeant: (address: string) => boolean,
  around: Surroundings,
  page: Page,
): string | null {
  const { elements } = page;
  for (const found of places) {
    if (around.isElsewhere(found) || leadsAway(elements.closest(found, 'a[href]'), page)) continue;
    const image = found.name === 'img' ? found : elements.find('img', found)[0];
    const address = image === undefined ? null : largestOf(image, page);
    if (address !== null && isMeant(address)) return address;
  }
  return null;
}

/** Where a picture is a link to a larger one, that one; null for icons and swatches. */
function largestOf(image: Element, page: Page): string | null {
  if (isDecoration(image)) return null;
  const href = page.elements.closest(image, 'a[href]')?.attribs['href'] ?? '';
  return (
    (/\.(?:jpe?g|png|webp|avif)(?:$|\?)/i.test(href) ? toPicture(href, page) : null) ?? pictureOf(image, page)
  );
}
