import type { PageContent } from '../product.ts';
import type { Recipe } from '../recipe.ts';
import { toCanonical } from './address.ts';
import { readBreadcrumbs } from './breadcrumbs.ts';
import { readCards } from './cards.ts';
import { decideKind, isArticle, maybeProduct } from './decide-kind.ts';
import { decodeHtml } from './decode-html.ts';
import type { Reading } from './draft.ts';
import { findLinks } from './links.ts';
import { findGalleryPicture } from './main-picture.ts';
import { readMainProduct } from './main-product.ts';
import { type ExtractedProduct, mergeListing, mergeProduct } from './merge.ts';
import { findNextPage } from './next-page.ts';
import { readOpenGraph } from './open-graph.ts';
import { openPage, type Page } from './page.ts';
import { readAmazon } from './platforms/amazon.ts';
import { readMagentoGallery } from './platforms/magento-gallery.ts';
import { profiles } from './platforms/profiles.ts';
import { readProfile } from './platforms/read-profile.ts';
import { readShopifyList, readShopifyProduct } from './platforms/shopify-json.ts';
import { readByRecipe } from './recipe.ts';
import { readJsonLdProducts, readMarkedProducts } from './schema-reading.ts';
import { readStateProducts } from './state-reading.ts';
import { withoutUnseen } from './unseen-price.ts';

/** A page to read: its text, or its bytes as they came. */
export interface PageSource {
  readonly html: string | Uint8Array;
  /** Where the page was found: what links are relative to. */
  readonly url: string;
  /** The `Content-Type` header. */
  readonly contentType?: string | null;
  readonly recipe?: Recipe | null;
  /** ISO 4217 code for prices that do not say. */
  readonly storeCurrency?: string | null;
}

/** What a page yields, with the reader that each field came from. */
export interface ExtractedContent extends PageContent {
  readonly products: readonly ExtractedProduct[];
  /** Whether the page is one product's own. */
  readonly kind: Reading['kind'];
}

/** The products on a page: every reader in turn, then for each field the value of the most trusted one. Nothing is fetched. */
export function extractPage({ html, url, contentType, recipe, storeCurrency }: PageSource): ExtractedContent {
  const text = typeof html === 'string' ? html : decodeHtml(html, contentType);
  const page = openPage(text, new URL(url), storeCurrency);
  const json = parseJson(text);
  const readings = json === undefined ? readAll(page, recipe ?? null) : readJson(json, page);
  const kind = decideKind(readings, page);
  const products = kind === 'product' ? toOwn(readings, page) : toList(readings, page);
  return {
    kind,
    platform: nameThe(readings, page),
    products,
    next: kind === 'product' ? null : nextOf(readings, page, products.length),
    links: json === undefined ? findLinks(page) : [],
  };
}

function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readJson(json: unknown, page: Page): readonly Reading[] {
  const list = readShopifyList(json, page);
  return list === null ? [] : [list];
}

function readAll(page: Page, recipe: Recipe | null): readonly Reading[] {
  const asked = recipe === null ? null : readByRecipe(recipe, page);
  const readings = [
    asked,
    ...readAmazon(page),
    ...profiles.flatMap((profile) => readProfile(profile, page)),
    readMagentoGallery(page),
    readShopifyProduct(page),
    ...readJsonLdProducts(page),
    ...readMarkedProducts(page),
    ...readStateProducts(page),
    readOpenGraph(page),
    readMainProduct(page),
    readCards(page),
  ];
  return readings.filter((reading) => reading !== null);
}

function toOwn(readings: readonly Reading[], page: Page): readonly ExtractedProduct[] {
  const own = withoutUnseen(
    readings.filter((reading) => reading.kind === 'product'),
    page,
  );
  const product = mergeProduct(own, ownAddress(page));
  if (product === null || !isSold(product, own, page)) return [];
  const kinds = [...new Set([...readBreadcrumbs(page, product.name), ...product.kinds])];
  return [{ ...withPicture(product, own, page), url: ownAddress(page), kinds }];
}

/** A product that data tell of without its picture, on a page without a heading to find it by. */
function withPicture(product: ExtractedProduct, readings: readonly Reading[], page: Page): ExtractedProduct {
  if (product.image !== null || readings.some(({ origin }) => origin === 'main-product')) return product;
  const image = findGalleryPicture(page);
  const origins = image === null ? product.origins : { ...product.origins, image: 'gallery' };
  return { ...product, image, origins };
}

/** A heading alone is no product: somebody has to ask a price for it — and not in an article —, call it one, or show it at a product's address. */
function isSold({ price, image }: ExtractedProduct, readings: readonly Reading[], page: Page): boolean {
  return (
    (price !== null && !isArticle(page)) ||
    readings.some(({ trust, drafts }) => trust >= 0.55 && drafts[0]?.name) ||
    (image !== null && maybeProduct(page))
  );
}

/** The page's canonical address, if it is of the same shop and no front page. */
function ownAddress({ $, url, base }: Page): string {
  const stated = toCanonical($('link[rel="canonical"]').first().attr('href'), base);
  const here = toCanonical(url.href, url) ?? url.href;
  if (stated === null) return here;
  const canonical = new URL(stated);
  return canonical.hostname.replace(/^www\./, '') === url.hostname.replace(/^www\./, '') &&
    canonical.pathname !== '/'
    ? stated
    : here;
}

function toList(readings: readonly Reading[], page: Page): readonly ExtractedProduct[] {
  const asked = readings.filter((reading) => reading.origin === 'recipe');
  const lists = asked.length > 0 ? asked : readings.filter((reading) => reading.kind === 'listing');
  const trail = readBreadcrumbs(page, null);
  return ownProducts(mergeListing(lists), page).map((product) => ({
    ...product,
    kinds: [...new Set([...trail, ...product.kinds])],
  }));
}

/** Among links to the shop's own products, one to another site is an advertisement. */
function ownProducts(products: readonly ExtractedProduct[], { url }: Page): readonly ExtractedProduct[] {
  const own = products.filter((product) => isSameSite(new URL(product.url).hostname, url.hostname));
  return own.length * 2 > products.length ? own : products;
}

/** Whether two hosts are one shop's: `www.shop.co.uk` and `m.shop.co.uk`. */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function siteOf(hostname: string): string {
  const labels = hostname.split('.');
  const isShared = labels.length > 2 && (labels.at(-2) ?? '').length <= 3;
  return labels.slice(isShared ? -3 : -2).join('.');
}

function nextOf(readings: readonly Reading[], page: Page, count: number): string | null {
  const stated = readings.find((reading) => reading.kind === 'listing' && reading.next)?.next;
  return stated ?? (count > 0 ? findNextPage(page) : null);
}

const shops = new Set(['amazon', ...profiles.map((profile) => profile.name)]);

/** The platform that the page gave itself away as, else the reader that knew most. */
function nameThe(readings: readonly Reading[], page: Page): string {
  const best = [...readings].sort((a, b) => b.trust - a.trust)[0];
  if (best === undefined || best.origin === 'recipe') return best?.origin ?? 'unknown';
  const shop = readings.find((reading) => shops.has(reading.origin))?.origin;
  return shop ?? profiles.find((profile) => page.elements.find(profile.sign).length > 0)?.name ?? best.origin;
}
