import { toCanonical } from './address.ts';
import type { Element, Page } from './page.ts';
import { textOf } from './text.ts';

/** How addresses number a list's pages: `?page=2`, `/page/2/`, `/strana-2/`, `/page2.html`. */
const pageNumber =
  /([?&](?:page|p|pg|pagenumber|pageno|paged|page_number|currentpage|pagen_1|pn|seite|pagina|sida|side|strona|strana)=|\/(?:page|seite|pagina|strana|strona|sida|side)[/-]?|\/p\/?)(\d+)/i;
/** The same by the products before them. */
const offset = /[?&](?:offset|start|from|skip)=(\d+)/i;

/** Links looked at. */
const mostLinks = 4000;
/** How far up from a page's number the numbers of the other pages stand, in elements. */
const farthest = 3;

/** The address that a list's next page has by its number; null where no page is numbered so. */
export function findNumberedNext(page: Page): string | null {
  const links = page.elements
    .find('a[href]')
    .slice(0, mostLinks)
    .flatMap((link) => toNumbered(link, page));
  return byAddress(links, page) ?? byOffset(links, page) ?? byPlace(links, page) ?? byButtons(page);
}

/** A link that is a number, an arrow or nothing but a picture, to a page of the same list. */
interface Numbered {
  readonly link: Element;
  readonly text: string;
  readonly address: string;
}

function toNumbered(link: Element, page: Page): readonly Numbered[] {
  const text = textOf(link);
  if (!/^\d{0,4}\s*[›»>→]?$/.test(text)) return [];
  const address = toCanonical(link.attribs['href'], page.base);
  return address !== null && isSameList(address, page.url) ? [{ link, text, address }] : [];
}

/** Whether an address is of the page's own list, whichever page of it. */
function isSameList(address: string, url: URL): boolean {
  const other = new URL(address);
  return other.host === url.host && toList(other) === toList(url);
}

function toList({ pathname }: URL): string {
  return pathname
    .replace(pageNumber, '')
    .replace(/\.html?$/i, '')
    .replace(/\/+$/, '');
}

/** A page number in the address that is one higher. */
function byAddress(links: readonly Numbered[], { url }: Page): string | null {
  const here = numberIn(url.href, pageNumber) ?? 1;
  return links.find(({ address }) => numberIn(address, pageNumber) === here + 1)?.address ?? null;
}

/** Of the addresses that count products, the nearest behind. */
function byOffset(links: readonly Numbered[], { url }: Page): string | null {
  const here = numberIn(url.href, offset) ?? 0;
  const behind = links
    .map(({ address }) => ({ address, at: numberIn(address, offset) ?? 0 }))
    .filter(({ at }) => at > here)
    .sort((a, b) => a.at - b.at);
  return behind[0]?.address ?? null;
}

function numberIn(address: string, pattern: RegExp): number | null {
  const digits = pattern
    .exec(address)
    ?.slice(1)
    .findLast((part) => /^\d+$/.test(part));
  return digits === undefined ? null : Number(digits);
}

/** Whatever the addresses look like: the number behind the one that is no link, or a link to this page. */
function byPlace(links: readonly Numbered[], page: Page): string | null {
  const here = toCanonical(page.url.href, page.base);
  for (const { link, text, address } of links) {
    const before = String(Number(text) - 1);
    if (address === here || !/^\d+$/.test(text) || before === '0') continue;
    const isNext = numbersAround(link, page).some((one) => textOf(one) === before && isHere(one, here, page));
    if (isNext) return address;
  }
  return null;
}

/** Elements beside a link, or beside what holds it alone, that hold no other. */
function numbersAround(link: Element, { elements }: Page): readonly Element[] {
  let around: Element = link;
  for (let up = 0; up < farthest && around.parent?.type === 'tag'; up++) {
    around = around.parent;
    const inside = elements.find('*', around);
    if (inside.length > 60) return [];
    const leaves = inside.filter((one) => one !== link && /^\d{1,4}$/.test(textOf(one)));
    if (leaves.length > 0) return leaves;
  }
  return [];
}

/** Whether an element stands for this page: marked so, no link at all, or a link to where we are. */
function isHere(element: Element, here: string | null, { elements, base }: Page): boolean {
  const { 'aria-current': current = 'false', class: classes = '' } = element.attribs;
  const link = elements.closest(element, 'a[href]') ?? elements.find('a[href]', element)[0] ?? null;
  return (
    current !== 'false' ||
    /(?:^|[\s_-])(?:active|current|selected)(?:\s|$)/i.test(classes) ||
    link === null ||
    toCanonical(link.attribs['href'], base) === here
  );
}

/** Pages that are numbered on buttons: most such shops take the number in the address too; one that does not shows the same list again. */
function byButtons({ elements, url }: Page): string | null {
  const here = numberIn(url.href, pageNumber) ?? 1;
  const next = elements
    .find('[class*="pagin" i] button, [aria-label*="pagin" i] button')
    .find((button) => textOf(button) === String(here + 1) && button.attribs['disabled'] === undefined);
  if (next === undefined) return null;
  const address = new URL(url);
  if (pageNumber.test(url.href)) return url.href.replace(pageNumber, `$1${here + 1}`);
  address.searchParams.set('page', String(here + 1));
  return toCanonical(address.href, url);
}
