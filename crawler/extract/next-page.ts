import { toCanonical } from './address.ts';
import { findNumberedNext } from './numbered-pages.ts';
import type { Element, Page } from './page.ts';
import { textOf } from './text.ts';

const marked = [
  'link[rel="next"]',
  'a[rel~="next"]',
  '[class*="pagination" i] a[class*="next" i]',
  '[class*="pagination" i] [class*="next" i] a',
  'a[class*="pagination"][class*="next" i]',
  '[class*="pager" i] a[class*="next" i]',
  '[class*="pager" i] [class*="next" i] a',
  'a[aria-label*="next page" i]',
  'a[aria-label="next" i]',
  'a[title="next" i]',
  'a.next',
  'li.next a',
  'a[data-testid*="next" i]',
  'a#next',
  '[data-next-url]',
  '[data-next-page-url]',
  '[class*="load-more" i]',
  '[class*="loadmore" i]',
  '[class*="load_more" i]',
];
const words =
  /^(?:next(?: page)?|nächste(?: seite)?|weiter|suivante?|siguiente|próxima|successiva?|avanti|volgende|nästa|neste|næste|następna|další|次へ|次のページ|下一页|load more|show more|view more)?\s*[›»>→]*$/i;

/** Where an element says the next page is: a link, or what its script loads. */
const addresses = ['href', 'data-next-url', 'data-next-page-url', 'data-url', 'data-href'];

/** The address of the listing's next page, as its links say, or its page numbers; null on the last one. */
export function findNextPage(page: Page): string | null {
  for (const selector of marked) {
    const found = page.elements
      .find(selector)
      .map((link) => toNext(link, page))
      .find((address) => address !== null);
    if (found) return found;
  }
  return byWords(page) ?? findNumberedNext(page);
}

function toNext(link: Element, page: Page): string | null {
  if (isDisabled(link) || isDisabled(link.parent)) return null;
  const href = addresses.map((name) => link.attribs[name]).find(Boolean) ?? '#';
  const address = href.startsWith('#') ? null : toCanonical(href, page.base);
  return address !== null &&
    address !== toCanonical(page.url.href, page.base) &&
    new URL(address).hostname === page.url.hostname
    ? address
    : null;
}

/** On the last page many shops leave the link there, and switch it off. */
function isDisabled(element: unknown): boolean {
  const { attribs = {} } = (element ?? {}) as Partial<Element>;
  return (
    attribs['aria-disabled'] === 'true' ||
    attribs['disabled'] !== undefined ||
    /(?:^|[\s_-])(?:is-?)?(?:disabled|inactive)(?:\s|$)/i.test(attribs['class'] ?? '')
  );
}

function byWords(page: Page): string | null {
  const links = page.elements.find('[class*="pag" i] a, nav a, [role="navigation"] a').slice(-400);
  for (const link of links) {
    const text = textOf(link) || (link.attribs['aria-label'] ?? '');
    const address = text !== '' && words.test(text) ? toNext(link, page) : null;
    if (address !== null) return address;
  }
  return null;
}
