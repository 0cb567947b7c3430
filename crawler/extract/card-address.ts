import { toCanonical } from './address.ts';
import { clickables, toClickTarget } from './click-target.ts';
import { isMakerLink } from './maker-link.ts';
import type { Element, Page } from './page.ts';
import { isSideLink } from './side-link.ts';

const picture = /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i;

/** Whether a link is to the picture itself, to see it large. */
export function isPictureLink(href: string): boolean {
  return picture.test(href);
}

/** The link that the card repeats most, the first of equals; one to a picture, a wish list or the like only where there is no other. */
export function addressOf(card: Element, page: Page): string | null {
  const around = page.elements.closest(card, 'a[href]');
  const links = [...(around === card ? [card] : []), ...page.elements.find('a[href]', card), around];
  const toHrefs = (of: readonly (Element | null)[]) =>
    of.map((link) => link?.attribs['href'] ?? '').filter((href) => !/^(?:#|javascript:)/i.test(href));
  const hrefs = toHrefs(links);
  const own = toHrefs(links.filter((link) => link === null || !isMakerLink(link, page))).filter(
    (href) => !isSideLink(href),
  );
  const toPages = own.filter((href) => !isPictureLink(href));
  return mostRepeated(toPages, page) ?? mostRepeated(hrefs, page) ?? clickedAddressOf(card, page);
}

function mostRepeated(hrefs: readonly string[], { base }: Page): string | null {
  const counts = new Map<string, number>();
  for (const address of hrefs.flatMap((href) => toCanonical(href, base) ?? []))
    counts.set(address, (counts.get(address) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Where a click on a card without links leads. */
function clickedAddressOf(card: Element, { elements, base }: Page): string | null {
  const around = elements.closest(card, clickables);
  const targets = [around, ...elements.find(clickables, card).slice(0, 4)].flatMap((one) => one ?? []);
  return targets.map((one) => toCanonical(toClickTarget(one), base)).find((url) => url !== null) ?? null;
}
