import type { Cheerio } from 'cheerio';
import { leadsAway } from './leads-away.ts';
import type { AnyNode, Page } from './page.ts';
import { isSameName } from './same-name.ts';
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

/** The heading of the product that a page shows large: a first-order one, else one that the title repeats, else a name that stands alone. */
export function findHeading(page: Page): Cheerio<AnyNode> | null {
  return findMainHeading(page) ?? findTitled(page, 'h2, h3') ?? findLoneName(page);
}

/** Of several first-order headings, the title tells the product's from a banner's. */
function findMainHeading(page: Page): Cheerio<AnyNode> | null {
  const found = headings.split(/, (?=[#[hm])/).flatMap((selector) => {
    const first = page
      .$(selector)
      .toArray()
      .map((one) => page.$(one))
      .find((one) => isHeading(one, page));
    return first === undefined ? [] : [first];
  });
  const [first] = found;
  if (first === undefined) return null;
  return isTitle(first, page) ? first : (findTitled(page, 'h1') ?? first);
}

function findTitled(page: Page, selector: string): Cheerio<AnyNode> | null {
  const found = page
    .$(selector)
    .toArray()
    .slice(0, mostHeadings)
    .map((one) => page.$(one));
  return found.find((one) => isHeading(one, page) && isTitle(one, page)) ?? null;
}

function isTitle(heading: Cheerio<AnyNode>, page: Page): boolean {
  const text = textOf(heading);
  return titlesOf(page).some((title) => isSameName(title, text) && title.length >= text.length);
}

function titlesOf({ $ }: Page): readonly string[] {
  return [$('meta[property="og:title"]').attr('content') ?? '', textOf($('title').first())].filter(Boolean);
}

/** Whether it can be a product's: not the shop's name over all its pages. */
function isHeading(heading: Cheerio<AnyNode>, page: Page): boolean {
  const home = heading
    .find('a[href]')
    .addBack('a[href]')
    .add(heading.closest('a[href]'))
    .first()
    .attr('href');
  return (
    textOf(heading).length > 1 &&
    heading.closest('header nav, footer').length === 0 &&
    !leadsAway(heading.closest('a[href]').get(0), page) &&
    !(home !== undefined && URL.canParse(home, page.base) && new URL(home, page.base).pathname === '/')
  );
}

/** What a page without headings calls its product: a name that stands on it once, and is no link to another page. */
function findLoneName({ $ }: Page): Cheerio<AnyNode> | null {
  const found = loneNames.map((selector) => $(selector)).find((names) => names.length === 1);
  if (found === undefined || found.closest('a[href]').length > 0 || found.find('a[href]').length > 0)
    return null;
  return textOf(found).length > 1 ? found : null;
}
