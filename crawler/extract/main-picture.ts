import type { Cheerio } from 'cheerio';
import { leadsAway } from './leads-away.ts';
import type { AnyNode, Page } from './page.ts';
import { pictureOf, toPicture } from './picture.ts';
import { isSameName } from './same-name.ts';
import type { Surroundings } from './surroundings.ts';
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

/** The picture of the product that a page shows large: the one described by its name, else the first of its gallery. */
export function findPicture(heading: Cheerio<AnyNode>, around: Surroundings, page: Page): string | null {
  const name = nameTextOf(heading);
  const images = page
    .$('img')
    .toArray()
    .filter((image) => !around.isElsewhere(image))
    .map((image) => page.$(image));
  return (
    firstNamed(images, (alt) => alt === name, page) ??
    firstNamed(imagesWithoutScripts(around, page), (alt) => alt === name, page) ??
    fromGalleries(around, page) ??
    firstNamed(
      images.filter((image) => !around.isAnothers(image.get(0) as AnyNode)),
      (alt) => isSameName(alt, name),
      page,
    )
  );
}

function firstNamed(
  images: readonly Cheerio<AnyNode>[],
  isNamed: (alt: string) => boolean,
  page: Page,
): string | null {
  const image = images.find((one) => isNamed((one.attr('alt') ?? '').trim()));
  return image === undefined ? null : largestOf(image, page);
}

/** Pages that show their pictures by script keep some for browsers without; each is looked for in so many places. */
const mostPlaces = 40;

function imagesWithoutScripts(around: Surroundings, { $ }: Page): readonly Cheerio<AnyNode>[] {
  return $('noscript')
    .toArray()
    .filter((place) => !around.isElsewhere(place))
    .slice(0, mostPlaces)
    .flatMap(
      (place) =>
        $(place)
          .text()
          .match(/<img[^>]+>/gi) ?? [],
    )
    .map((tag) => $(tag).first());
}

function fromGalleries(around: Surroundings, page: Page): string | null {
  const { $ } = page;
  for (const selector of galleries) {
    for (const image of $(selector).toArray().slice(0, 6)) {
      if (around.isElsewhere(image) || leadsAway($(image).closest('a[href]').get(0), page)) continue;
      const address = largestOf($(image).is('img') ? $(image) : $(image).find('img').first(), page);
      if (address !== null) return address;
    }
  }
  return null;
}

/** Where a picture is a link to a larger one, that one. */
function largestOf(image: Cheerio<AnyNode>, page: Page): string | null {
  const href = image.closest('a[href]').attr('href') ?? '';
  return (
    (/\.(?:jpe?g|png|webp|avif)(?:$|\?)/i.test(href) ? toPicture(href, page) : null) ?? pictureOf(image, page)
  );
}
