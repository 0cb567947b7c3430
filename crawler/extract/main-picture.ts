import type { Cheerio } from 'cheerio';
import type { AnyNode, Page } from './page.ts';
import { pictureOf, toPicture } from './picture.ts';
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
];

/** The picture of the product that a page shows large: the one described by its name, else the first of its gallery. */
export function findPicture(heading: Cheerio<AnyNode>, around: Surroundings, page: Page): string | null {
  const name = nameTextOf(heading);
  const { $ } = page;
  const byName = $('img')
    .toArray()
    .find((image) => (image.attribs['alt'] ?? '').trim() === name && !around.isElsewhere(image));
  const own = byName === undefined ? null : largestOf($(byName), page);
  if (own !== null) return own;
  for (const selector of galleries) {
    for (const image of $(selector).toArray().slice(0, 6)) {
      if (around.isElsewhere(image)) continue;
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
