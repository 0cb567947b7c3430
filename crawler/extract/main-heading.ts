import { findBesidePicture, findInDetails } from './details-heading.ts';
import { isAmount, withoutShop } from './heading.ts';
import { headsCard, leadsAway } from './leads-away.ts';
import { readOtherHeadings } from './other-headings.ts';
import type { Element, Page } from './page.ts';
import { isSameName } from './same-name.ts';
import { saysSorry } from './says-sorry.ts';
import { textOf } from './text.ts';

const headings =
  '#productTitle, [itemprop="name"]:is(h1,h2), h1.product_title, h1[class*="product" i], h1[class*="title" i], h1[class*="name" i], [class*="product" i] h1, [id*="product" i] h1, main h1, h1';

const loneNames = [
  'h2[itemprop="name"], h3[itemprop="name"], h4[itemprop="name"]',
  '[itemprop="name"]:not([content])',
  '[class*="product-title" i], [class*="product-name" i], [class*="product_title" i], [class*="producttitle" i]',
];

/** Headings looked at for one that the page's title holds too. */
const mostHeadings = 12;

/** The same, of what is called a name or a title. */
const mostCalled = 60;

/** The heading of the product that a page shows large: a first-order one, else one that the title repeats, else a name that stands alone, else what is called one or printed bold and stands in the title too, else the title again, else what heads the details of a product, or the column beside its picture. */
export function findHeading(page: Page): Element | null {
  return (
    findMainHeading(page) ??
    findTitled(page, 'h2, h3') ??
    findLoneName(page) ??
    findCalledName(page) ??
    findTitled(page, 'b, strong, font, big, caption, th') ??
    findNamed(page, 'div, span, p, td') ??
    findInDetails(page, (one) => isHeading(one, page)) ??
    findBesidePicture(page, (one) => isHeading(one, page))
  );
}

/** Of several first-order headings, the title tells the product's from a banner's; a second-order one that is the title tells it from a department's. */
function findMainHeading(page: Page): Element | null {
  const found = headings.split(/, (?=[#[hm])/).flatMap((selector) => {
    const first = page.elements.find(selector).find((one) => isHeading(one, page));
    return first === undefined ? [] : [first];
  });
  const [first] = found;
  if (first === undefined) return null;
  return isTitle(first, page)
    ? first
    : (findTitled(page, 'h1') ?? findNamed(page, 'h2') ?? findBehindMaker(first, page) ?? first);
}

/** What is called a name where the title says it right behind a heading: that is the maker's. */
function findBehindMaker(maker: Element, page: Page): Element | null {
  const names = new Set(titlesOf(page).map((title) => withoutShop(title, page)));
  const found = page.elements.find(called).slice(0, mostCalled);
  return found.find((one) => names.has(`${textOf(maker)} ${textOf(one)}`) && isHeading(one, page)) ?? null;
}

function findTitled(page: Page, selector: string): Element | null {
  const found = page.elements.find(selector).slice(0, mostHeadings);
  return found.find((one) => isHeading(one, page) && isTitle(one, page)) ?? null;
}

/** Elements of a kind looked at for the title's very words. */
const mostNamed = 2000;

/** The first element of a kind that says what the title does, the shop's name left out. */
function findNamed(page: Page, selector: string): Element | null {
  const names = new Set(titlesOf(page).map((title) => withoutShop(title, page)));
  const found = page.elements.find(selector).slice(0, mostNamed);
  return (
    found.find(
      (one) =>
        page.elements.countIn(one) <= mostInNamed &&
        names.has(textOf(one)) &&
        isHeading(one, page) &&
        page.elements.closest(one, '[class*="breadcrumb" i], nav, header') === null,
    ) ?? null
  );
}

/** Elements with more inside are parts of the page. */
const mostInNamed = 3;

function isTitle(heading: Element, page: Page): boolean {
  const text = textOf(heading);
  return titlesOf(page).some((title) => isSameName(title, text) && title.length >= text.length);
}

function titlesOf({ elements }: Page): readonly string[] {
  const stated = elements.find('meta[property="og:title"]')[0]?.attribs['content'] ?? '';
  return [stated, textOf(elements.find('title')[0])].filter(Boolean);
}

function isTheShops(name: Element, { elements }: Page): boolean {
  const shop = elements.find('meta[property="og:site_name"]')[0]?.attribs['content'] ?? '';
  return isSameName(shop, textOf(name));
}

/** Whether it can be a product's: not the shop's name over all its pages, nor an apology. */
function isHeading(heading: Element, page: Page): boolean {
  const { elements } = page;
  const link = elements.closest(heading, 'a[href]');
  const home = (link ?? elements.find('a[href]', heading)[0])?.attribs['href'];
  return (
    textOf(heading).length > 1 &&
    !isAmount(textOf(heading)) &&
    !saysSorry(textOf(heading)) &&
    !page.once(readOtherHeadings).has(heading) &&
    elements.closest(heading, 'header nav, footer') === null &&
    !leadsAway(link, page) &&
    !headsCard(heading, page) &&
    !(home !== undefined && URL.canParse(home, page.base) && new URL(home, page.base).pathname === '/')
  );
}

/** What pages without headings call a name or a title. */
const called =
  '[role="heading"], [class*="name" i]:not(body), [class*="title" i]:not(body), [data-testid*="name" i], [data-testid*="title" i]';

/** Of what a page calls a name or a title, the longest that its own title holds. */
function findCalledName(page: Page): Element | null {
  const found = page.elements.find(called).slice(0, mostCalled);
  const titled = found.filter((one) => isHeading(one, page) && isTitle(one, page) && !isTheShops(one, page));
  return titled.sort((a, b) => textOf(b).length - textOf(a).length)[0] ?? null;
}

/** What a page without headings calls its product: a name that stands on it once, and is no link to another page. */
function findLoneName({ elements }: Page): Element | null {
  const [found] =
    loneNames.map((selector) => elements.find(selector)).find((names) => names.length === 1) ?? [];
  if (found === undefined || elements.closest(found, 'a[href]') || elements.find('a[href]', found).length > 0)
    return null;
  return textOf(found).length > 1 ? found : null;
}
