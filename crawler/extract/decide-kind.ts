import { toCanonical } from './address.ts';
import type { Reading } from './draft.ts';
import { headingOf, withoutShop } from './heading.ts';
import { tagsSeveral } from './open-graph.ts';
import type { Page } from './page.ts';
import { isSameName } from './same-name.ts';

const productPath =
  /\/(?:products?|p|dp|gp\/product|item|itm|listing|pd|prod|ip|buy)\/|-p-?\d+|[/_-]\d{5,}(?:\.html?|\.aspx?|\.p|\/)?$|\.prd|\/[^/]+-\d+\.html$|\/(?:shop|product|prod|prd|goods|item)[-_]?(?:detail|view|info)s?(?:\.\w+)?(?:[/?]|$)|[?&](?:product|prod|prd|goods|item)[-_]?(?:no|id|code)=\w/i;
const listingPath =
  /\/(?:collections?|category|categories|c|s|sch|search|product-category|catalogsearch|b|browse|shop|w|cat|l)(?:\/[^/]*)*$|[?&](?:q|k|query|search|keyword|keywords|text|_nkw)=|\/(?:s|search|suche)(?:\?|\/|$)/i;

/** Whether an address says outright that it is a product's. */
export function isProductAddress({ pathname }: URL): boolean {
  return /\/(?:products?|p|dp|gp\/product|item|itm|listing|pd|pdp|prod|prd|ip)\/[^/]/i.test(pathname);
}

/** Whether a page without a price can still be a product's: its address looks like one, and it is no article. */
export function maybeProduct({ $, url }: Page): boolean {
  return isProductAddress(url) || (!isArticle({ $ }) && looksProduct(url));
}

function looksProduct(url: URL): boolean {
  return isProductAddress(url) || productPath.test(`${url.pathname}${url.search}`);
}

/** Whether a page calls itself something to read or to look at. */
export function isArticle({ $ }: Pick<Page, '$'>): boolean {
  return /article|blog|profile|video/i.test($('meta[property="og:type"]').attr('content') ?? '');
}

/** Whether a page is about one product or lists several, by weighing all signs of both. */
export function decideKind(readings: readonly Reading[], page: Page): Reading['kind'] {
  const asked = readings.find((reading) => reading.origin === 'recipe');
  if (asked) return isStrip(asked, readings, page) ? 'product' : 'listing';
  if (isLoneCard(readings, page)) return 'listing';
  return weighProduct(readings, page) >= weighListing(readings, page) ? 'product' : 'listing';
}

/** Whether all that a page without headings tells of its product is one card, whose link leads to the product's own page. */
function isLoneCard(readings: readonly Reading[], page: Page): boolean {
  const lists = readings.filter((reading) => reading.kind === 'listing' && reading.drafts.length > 0);
  const names = readings
    .filter((reading) => reading.kind === 'product' && reading.trust >= 0.5)
    .map((reading) => reading.drafts[0]?.name ?? '');
  return (
    headingOf(page) === null &&
    lists.length > 0 &&
    lists.every(
      ({ drafts: [draft, more] }) => more === undefined && leadsToOther(draft?.url ?? null, page),
    ) &&
    names.every((name) => lists.some(({ drafts }) => isSameName(drafts[0]?.name ?? '', name)))
  );
}

/** Whether a link leads to another page that can be a product's: not to the front page, nor from a product's address to what looks like none. */
function leadsToOther(link: string | null, { url }: Page): boolean {
  if (link === null || link === toCanonical(url.href, url)) return false;
  const target = new URL(link);
  return target.pathname !== '/' && (looksProduct(target) || !looksProduct(url));
}

/** Whether what a recipe found stands beside the page's own product, as "more like this": the page's data tell of another product. */
function isStrip(asked: Reading, readings: readonly Reading[], page: Page): boolean {
  const here = toCanonical(page.url.href, page.url);
  const others = readings.filter((reading) => reading !== asked);
  const isAnother = ({ kind, trust, drafts: [draft] }: Reading) =>
    kind === 'product' &&
    trust >= 0.7 &&
    !!draft?.price &&
    asked.drafts.every(({ name, url }) => url !== here && !isSameName(name ?? '', draft.name ?? ''));
  return !asked.next && others.some(isAnother) && weighProduct(others, page) >= weighListing(others, page);
}

function weighProduct(readings: readonly Reading[], page: Page): number {
  const own = readings.filter((reading) => reading.kind === 'product');
  if (own.length === 0) return -1;
  const strongest = Math.max(...own.map((reading) => reading.trust));
  const path = `${page.url.pathname}${page.url.search}`;
  const hasPrice = own.some((reading) => reading.drafts[0]?.price);
  return (
    (strongest >= 0.7 ? 3 : 0) +
    (strongest >= 0.95 ? 4 : 0) +
    (isCalledProduct(page) ? 2 : 0) +
    (isCalledProduct(page) && isPricedByTags(own) ? 3 : 0) +
    weighHeaded(readings, page) +
    (hasPrice ? 0 : -1.5) +
    weighMain(own.find((reading) => reading.origin === 'main-product')) +
    (productPath.test(path) ? 1.5 : 0)
  );
}

/** Whether the tags that a page has for networks of people tell of one price: on lists they do not. */
function isPricedByTags(own: readonly Reading[]): boolean {
  return own.some(({ origin, drafts }) => origin === 'open-graph' && drafts[0]?.price);
}

/** Readers that have the name from elsewhere than the heading; states tell of products alone, and not of departments as such. */
const weightOfData: ReadonlyMap<string, number> = new Map([
  ['json-ld', 2],
  ['microdata', 2],
  ['rdfa', 2],
  ['state', 3],
  ['next', 3],
]);

/** Whether the page's heading, or its title where there is none, is the name of a product with a price that is on none of its lists: those are of other things. */
function weighHeaded(readings: readonly Reading[], page: Page): number {
  const heading = headingOf(page) ?? withoutShop(page.$('title').first().text(), page);
  const isOf = ({ drafts }: Reading) => drafts.some(({ name }) => isSameName(name ?? '', heading));
  if (readings.some((reading) => reading.kind === 'listing' && isOf(reading))) return 0;
  const own = readings.filter(({ kind, drafts }) => kind === 'product' && drafts[0]?.price).filter(isOf);
  return Math.max(0, ...own.map(({ origin }) => weightOfData.get(origin) ?? 0));
}

function isCalledProduct(page: Page): boolean {
  const type = page.$('meta[property="og:type"]').attr('content') ?? '';
  return /product/i.test(type) && !/group/i.test(type) && !tagsSeveral(page);
}

/** A price beside the heading that belongs to no card is rare on lists. */
function weighMain(main: Reading | undefined): number {
  if (!main?.drafts[0]?.price || main.trust < 0.5) return 0;
  return main.trust > 0.6 ? 4.5 : main.trust > 0.5 ? 3.5 : 3;
}

function weighListing(readings: readonly Reading[], page: Page): number {
  const lists = readings.filter((reading) => reading.kind === 'listing' && reading.drafts.length > 0);
  if (lists.length === 0) return -2;
  const path = `${page.url.pathname}${page.url.search}`;
  const longest = Math.max(...lists.map((reading) => reading.drafts.filter((draft) => draft.price).length));
  const strong = lists.some((reading) => reading.trust > 0.6 && reading.drafts.length > 2);
  return (
    (isProductAddress(page.url) && isCalledProduct(page) ? -2 : 0) +
    (strong ? 2 : 0) +
    (lists.every((reading) => reading.isAside) ? -3 : 0) +
    (longest >= 2 ? 0.5 : 0) +
    (longest >= 4 ? 1 : 0) +
    (longest >= 12 ? 1 : 0) +
    (listingPath.test(path) && !productPath.test(path) ? 2 : 0) +
    (page.$(
      'body[class*="category"], body[class*="collection"], body[class*="search-result"], body[class*="archive"], body[class*="product-list"], body[class*="plp"]',
    ).length > 0
      ? 1.5
      : 0)
  );
}
