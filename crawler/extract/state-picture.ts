import type { Page } from './page.ts';
import { toPicture } from './picture.ts';
import { isNode, type SchemaNode } from './schema-node.ts';
import { imageKeys } from './state-keys.ts';

/** The first picture of a state's value: an address, an object of sizes, or a list of either; nested objects are followed eight deep. */
export function readStatePicture(value: unknown, page: Page, depth: number): string | null {
  if (depth > 8) return null;
  if (typeof value === 'string')
    return /^(?:https?:)?\/\/|\.(?:jpe?g|png|webp|avif)\b|^\/.+image/i.test(value)
      ? toPicture(value, page)
      : null;
  for (const one of Array.isArray(value) ? value : isNode(value) ? imageValues(value) : []) {
    const found = readStatePicture(one, page, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function imageValues(value: SchemaNode): readonly unknown[] {
  const known = [
    'url',
    'src',
    'secureURL',
    'imageURL',
    'imageUrl',
    'original',
    'large',
    'full',
    'href',
    'baseUrl',
    'default',
    ...imageKeys,
  ];
  const found = known.filter((key) => value[key] !== undefined && value[key] !== null);
  const keys = found.length === 0 ? Object.keys(value).slice(0, 6) : found;
  const larger = keys.every(isSmall) ? picturesIn(value) : [];
  return [...mainValues(value), ...larger, ...keys.map((key) => value[key])];
}

function isSmall(key: string): boolean {
  return /thumb|swatch/i.test(key);
}

/** Sizes under names of their own beside what is called a thumbnail: `{ thumbnail, oneX, twoX }`. */
function picturesIn(value: SchemaNode): readonly unknown[] {
  const keys = Object.keys(value).filter((key) => !isSmall(key));
  return keys.map((key) => value[key]).filter((one) => typeof one === 'string' && pictureFile.test(one));
}

const pictureFile = /\.(?:jpe?g|png|webp|avif)\b/i;

/** What an object itself calls the main one: `{ large: […], product_image_main: […] }`. */
function mainValues(value: SchemaNode): readonly unknown[] {
  return Object.keys(value)
    .filter((key) => /(?:^|_)main|Main/.test(key))
    .map((key) => value[key]);
}
