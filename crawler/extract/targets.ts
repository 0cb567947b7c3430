import { toCanonical, withoutOptions } from './address.ts';
import { backgrounds } from './background.ts';
import { clickables, toClickTarget } from './click-target.ts';
import { isMakerLink } from './maker-link.ts';
import type { Element, Page } from './page.ts';
import { isSideLink } from './side-link.ts';

/** Whatever shows a picture, to browsers without scripts too. */
export const pictured = `img, picture, noscript, ${backgrounds}`;

/** Links beyond this are not followed from their cards. */
const mostLinks = 20_000;

/** How many pages an element leads to: 0, 1, or 2 for more. */
export interface Targets {
  count(element: Element): number;
}

/** Every link of a page is looked at once, and every element knows the first two addresses inside it. */
export function openTargets(page: Page): Targets {
  const found = new Map<unknown, Set<string>>();
  for (const link of [...page.elements.find('a[href]'), ...findClickables(page)].slice(0, mostLinks)) {
    const address = toTarget(link.attribs['href'] ?? toClickTarget(link) ?? '', page);
    if (address === null || isMakerLink(link, page)) continue;
    for (let at: unknown = link; at !== null; at = (at as Element).parent) {
      const inside = found.get(at) ?? new Set();
      found.set(at, inside);
      if (inside.size > 1) break;
      inside.add(address);
    }
  }
  return { count: (element) => found.get(element)?.size ?? 0 };
}

/** Whole cards that a script makes links of: they hold a picture, and no link. */
function findClickables({ elements }: Page): readonly Element[] {
  return elements
    .find(clickables)
    .filter(
      (one) =>
        elements.find(pictured, one).length > 0 &&
        elements.find('a[href]', one).length === 0 &&
        elements.closest(one, 'a[href]') === null,
    );
}

/** The page that a link leads to; null for fragments, scripts, and the small links to reviews and wish lists. */
function toTarget(href: string, page: Page): string | null {
  if (isSideLink(href)) return null;
  const address = toCanonical(href, page.base);
  return address === null ? null : withoutOptions(address);
}
