import { toCanonical } from './address.ts';
import type { Page } from './page.ts';
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
];
const words =
  /^(?:next(?: page)?|nächste(?: seite)?|weiter|suivante?|siguiente|próxima|successiva?|avanti|volgende|nästa|neste|næste|następna|další|次へ|次のページ|下一页|load more|show more|view more)?\s*[›»>→]*$/i;

/** The address of the listing's next page, as its links say; null on the last one. */
export function findNextPage(page: Page): string | null {
  for (const selector of marked) {
    const found = page.elements
      .find(selector)
      .map((link) => toNext(link.attribs['href'], page))
      .find((address) => address !== null);
    if (found) return found;
  }
  return byWords(page) ?? byNumber(page);
}

function toNext(href: string | undefined, page: Page): string | null {
  const address = /^#/.test(href ?? '#') ? null : toCanonical(href, page.base);
  return address !== null &&
    address !== toCanonical(page.url.href, page.base) &&
    new URL(address).hostname === page.url.hostname
    ? address
    : null;
}

function byWords(page: Page): string | null {
  const links = page.elements.find('[class*="pag" i] a, nav a, [role="navigation"] a').slice(-400);
  for (const link of links) {
    const text = textOf(link);
    const address = text !== '' && words.test(text) ? toNext(link.attribs['href'], page) : null;
    if (address !== null) return address;
  }
  return null;
}

const pageNumber =
  /([?&](?:page|p|pg|pagenumber|pageno|paged|page_number|currentpage)=|\/page[/-]|\/p\/?)(\d+)/i;

/** A link to this address with a page number one higher. */
function byNumber(page: Page): string | null {
  const here = Number(pageNumber.exec(page.url.href)?.[2] ?? 1);
  for (const link of page.elements.find('a[href]').slice(0, 4000)) {
    const address = toNext(link.attribs['href'], page);
    const number = address === null ? null : pageNumber.exec(address)?.[2];
    if (
      address !== null &&
      Number(number) === here + 1 &&
      isSameListing(address, page.url) &&
      /^\s*\d*\s*[›»>→]?\s*$/.test(textOf(link))
    )
      return address;
  }
  return null;
}

function isSameListing(address: string, url: URL): boolean {
  const plain = (text: string) =>
    text
      .replace(pageNumber, '')
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '');
  return plain(address) === plain(url.href);
}
