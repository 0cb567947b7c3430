import { toCanonical, withoutOptions } from './address.ts';
import type { AnyNode, Element, Page } from './page.ts';

/** Whether an element is a link to another page, and not to a picture. */
export function leadsAway(link: AnyNode | null | undefined, page: Page): boolean {
  const href = link?.type === 'tag' ? link.attribs['href'] : undefined;
  const address = toCanonical(href, page.base);
  if (address === null || /\.(?:jpe?g|png|webp|gif)(?:$|\?)/i.test(address)) return false;
  return toPath(address) !== toPath(page.url.href);
}

/** Whether a heading of lower order holds a link to another page, or stands in one: then it is a card's. */
export function headsCard(heading: Element, page: Page): boolean {
  const { elements } = page;
  const links = [elements.closest(heading, 'a[href]'), ...elements.find('a[href]', heading)];
  return heading.name !== 'h1' && links.some((link) => leadsAway(link, page));
}

function toPath(address: string): string {
  const { pathname, search } = new URL(withoutOptions(address));
  return `${pathname}${search}`;
}
