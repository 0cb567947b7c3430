import type { Page } from './page.ts';
import { toPicture } from './picture.ts';
import { isNode, toList } from './schema-node.ts';

/** Pictures looked through for the one that the page shares. */
const mostPictures = 60;

/** The picture of a value — an address, an ImageObject, or a list of either: of several, the one that the page shows where it is shared, else the first. Some shops name those of extras first. */
export function toImage(value: unknown, page: Page): string | null {
  const pictures = toList(value)
    .slice(0, mostPictures)
    .flatMap((one) => toAddress(one, page) ?? []);
  const shared = pictures.length > 1 ? sharedBy(page) : null;
  return pictures.find((picture) => isSameAddress(picture, shared)) ?? pictures[0] ?? null;
}

function toAddress(one: unknown, page: Page): string | null {
  if (typeof one === 'string') return isAddress(one.trim()) ? toPicture(one.trim(), page) : null;
  if (!isNode(one)) return null;
  return toImage(one['contentUrl'] ?? one['url'] ?? one['@id'] ?? one['image'] ?? one['thumbnail'], page);
}

function sharedBy(page: Page): string | null {
  return toPicture(page.elements.find('meta[property="og:image"]')[0]?.attribs['content'], page);
}

function isSameAddress(one: string, other: string | null): boolean {
  return one.replace(/^https?:/, '') === other?.replace(/^https?:/, '');
}

/** Whether a text says where a picture is: what is neither rooted nor a file's name is the shop's own number for it. */
function isAddress(text: string): boolean {
  return /^(?:https?:|\/)/i.test(text) || /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?!_])/i.test(text);
}
