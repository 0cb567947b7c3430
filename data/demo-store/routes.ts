import { aboutPage, homePage } from './pages/home.ts';
import { type House, houses, productPath } from './pages/houses.ts';
import { listingPage } from './pages/listing.ts';
import { robotsTxt, sitemap, sitemapIndex } from './pages/machine.ts';
import { productPage } from './pages/product-page.ts';
import { newScript, scriptedJson, scriptedPage } from './pages/scripted.ts';
import { style } from './pages/style.ts';
import { isScriptedOnly, twiceListedSku } from './stock/oddities.ts';
import type { StockProduct } from './stock/product.ts';

/** What the shop answers for a path that holds text; null when there is nothing there. */
export interface TextReply {
  readonly type: string;
  readonly body: string;
}

const html = (body: string | null): TextReply | null =>
  body === null ? null : { type: 'text/html; charset=utf-8', body };
const xml = (body: string): TextReply => ({ type: 'application/xml; charset=utf-8', body });

/**
 * Finds the page at an address.
 *
 * @param stock what is sold now
 */
export function findPage(url: URL, stock: readonly StockProduct[]): TextReply | null {
  const { pathname: path, origin } = url;
  if (path === '/')
    return html(
      '<!doctype html><title>Demo shop</title><p><a href="/harbour/">Harbour &amp; Co.</a> <a href="/lune/">Atelier Lune</a></p>',
    );
  if (path === '/robots.txt') return { type: 'text/plain; charset=utf-8', body: robotsTxt(origin) };
  if (path === '/sitemap.xml') return xml(sitemapIndex(origin));
  if (path === '/assets/shop.css') return { type: 'text/css; charset=utf-8', body: style };
  if (path === '/assets/new.js') return { type: 'text/javascript; charset=utf-8', body: newScript };
  const house = Object.values(houses).find(({ root }) => path.startsWith(root));
  return house
    ? findInHouse(
        house,
        url,
        stock.filter(({ store }) => store === house.id),
      )
    : null;
}

function findInHouse(house: House, url: URL, sold: readonly StockProduct[]): TextReply | null {
  const rest = decodeURIComponent(url.pathname.slice(house.root.length)).replace(/\/$/, '');
  const listed = sold.filter((product) => !isScriptedOnly(product));
  if (rest === '') return html(homePage(house, listed));
  if (rest === 'sitemap.xml') return xml(sitemap(url.origin, house, listed));
  if (rest === house.words.freshSlug) return html(scriptedPage(house));
  if (rest === 'new.json')
    return { type: 'application/json; charset=utf-8', body: scriptedJson(fresh(house, sold)) };
  if (rest === house.words.aboutSlug) return html(aboutPage(house));
  const section = house.sections.find(({ slug }) => slug === rest);
  if (section)
    return html(
      listingPage(house, {
        section,
        products: listed.filter(({ spec }) => spec.family === section.family),
        page: Number(url.searchParams.get('page') ?? 1),
      }),
    );
  return html(findProduct(house, url, rest, sold, listed));
}

function fresh(house: House, sold: readonly StockProduct[]): readonly StockProduct[] {
  return house.id === 'lune' ? sold.filter(isScriptedOnly) : sold.filter((_, i) => i % 13 === 5);
}

function findProduct(
  house: House,
  url: URL,
  rest: string,
  sold: readonly StockProduct[],
  listed: readonly StockProduct[],
): string | null {
  const twice =
    house.id === 'harbour'
      ? sold.find(({ sku, slug }) => sku === twiceListedSku && rest === `classics/${slug}`)
      : undefined;
  const product =
    twice ??
    sold.find((one) => `${house.root}${rest}` === productPath(one)) ??
    staffProduct(house, rest, sold);
  if (!product) return null;
  const alike = listed.filter(({ sku, spec }) => sku !== product.sku && spec.family === product.spec.family);
  const start = sold.indexOf(product) % Math.max(1, alike.length);
  const related = [...alike.slice(start), ...alike].slice(0, 4);
  const second = sold.find(({ sku }) => sku === twiceListedSku);
  const page = productPage(product, { origin: url.origin, path: url.pathname, related });
  // One product's page links the second address of another, as a "classics" corner would.
  if (house.id !== 'harbour' || !second || product.sku !== sold[0]?.sku) return page;
  return page.replace(
    '<h2>',
    `<p class="text"><a href="${house.root}classics/${second.slug}">From the classics</a></p><h2>`,
  );
}

/** Behind the path that robots.txt closes: a product that no catalogue should hold. */
function staffProduct(house: House, rest: string, sold: readonly StockProduct[]): StockProduct | undefined {
  const first = sold[0];
  if (house.id !== 'harbour' || rest !== 'staff/sample-sale' || !first) return undefined;
  return {
    ...first,
    sku: 'HC-STAFF',
    name: 'Staff sample, not for sale',
    slug: 'staff-sample',
    price: 100,
    was: null,
  };
}
