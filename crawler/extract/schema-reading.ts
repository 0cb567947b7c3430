import { toCanonical } from './address.ts';
import { asLinked } from './as-linked.ts';
import { addressOf } from './card-address.ts';
import type { Draft, Reading } from './draft.ts';
import { headingOf, namesOf } from './heading.ts';
import { readJsonLd } from './json-ld.ts';
import { type MarkedItem, readMicrodata } from './microdata.ts';
import type { Page } from './page.ts';
import { readRdfa } from './rdfa.ts';
import { isSameName } from './same-name.ts';
import { deepestNesting, isNode, isOfType, type SchemaNode, toList, toNodes, toText } from './schema-node.ts';
import { isProductNode, toDraft } from './schema-product.ts';
import { joinVariants } from './schema-variants.ts';

/** Products of one list that are read. */
const mostListed = 5000;

/** What JSON-LD says of the page's product, or of its list of products. */
export function readJsonLdProducts(page: Page): readonly Reading[] {
  const nodes = page.once(readJsonLd);
  const products = joinVariants(unique(nodes.flatMap((node) => findProducts(node, 0))));
  const listed = nodes
    .flatMap((node) => findListed(node, 0))
    .slice(0, mostListed)
    .map((node) => toListedDraft(node, page));
  const readings: Reading[] = [];
  if (listed.length > 1)
    readings.push({ origin: 'json-ld', kind: 'listing', drafts: named(listed), trust: 0.85 });
  const own = chooseOwn(
    products.map((node) => ({ node, draft: toDraft(node, page) })),
    page,
  );
  if (own !== null) readings.push({ origin: 'json-ld', kind: 'product', drafts: [own], trust: 0.9 });
  else if (products.length > 1) {
    readings.push({
      origin: 'json-ld',
      kind: 'listing',
      drafts: products.map((node) => toListedDraft(node, page)),
      trust: 0.8,
    });
  }
  return readings;
}

/** What microdata or RDFa says: one product with the page's heading is its own, several are a listing. */
export function readMarkedProducts(page: Page): readonly Reading[] {
  return [
    ...toReadings('microdata', readMicrodata(page), page, 0.85),
    ...toReadings('rdfa', readRdfa(page), page, 0.8),
  ];
}

function toReadings(
  origin: string,
  items: readonly MarkedItem[],
  page: Page,
  trust: number,
): readonly Reading[] {
  const drafts = items.map(({ node, element }) => ({ node, element, draft: toDraft(node, page) }));
  const named = drafts.filter(({ draft }) => draft.name);
  if (named.length === 0) return [];
  const holdsHeading = named.filter(({ element }) => page.elements.find('h1', element).length > 0);
  const own = holdsHeading.length === 1 ? holdsHeading[0]?.draft : chooseOwn(named, page);
  if (own) return [{ origin, kind: 'product', drafts: [own], trust }];
  const listed = named.map(({ draft, element }) => ({
    ...draft,
    url: draft.url ?? addressOf(element, page),
  }));
  return [{ origin, kind: 'listing', drafts: listed, trust: trust - 0.1 }];
}

/** The one product that the page is about: the only one, or the one with the page's address or heading. */
function chooseOwn(
  candidates: readonly { readonly node: SchemaNode; readonly draft: Draft }[],
  page: Page,
): Draft | null {
  const named = candidates.filter(({ draft }) => draft.name);
  if (named.length === 0) return null;
  const here = toCanonical(page.url.href, page.base);
  const atHome = named.filter(({ node, draft }) => draft.url === here && toText(node['name']) !== null);
  const names = page.once(namesOf);
  const titled = named.filter(({ draft }) => names.some((name) => isSameName(draft.name ?? '', name)));
  if (titled.length > 0) return underHeading(titled, page);
  if (named.length === 1) return named[0]?.draft ?? null;
  return atHome.length > 0 && atHome.length < named.length ? withPrice(atHome) : variantsOfOne(named);
}

/** Where all that bear the page's heading go on behind it, they are its variants: the heading is the product's name. */
function underHeading(titled: readonly { readonly draft: Draft }[], page: Page): Draft | null {
  const heading = headingOf(page);
  const own = withPrice(titled);
  const areVariants =
    heading !== null &&
    titled.length > 1 &&
    titled.every(({ draft }) => draft.name?.startsWith(`${heading} `));
  return own !== null && areVariants ? { ...own, name: heading } : own;
}

/** Pages repeat their product for each size; the first with a price that can be bought speaks for all. */
function variantsOfOne(named: readonly { readonly draft: Draft }[]): Draft | null {
  const names = new Set(named.map(({ draft }) => draft.name));
  return names.size === 1 && new Set(named.map(({ draft }) => draft.url)).size === 1
    ? withPrice(named)
    : null;
}

function withPrice(candidates: readonly { readonly draft: Draft }[]): Draft | null {
  const priced = candidates.filter(({ draft }) => draft.price);
  return (priced.find(({ draft }) => draft.available !== false) ?? priced[0] ?? candidates[0])?.draft ?? null;
}

const elsewhere =
  /^(?:isRelatedTo|isSimilarTo|isAccessoryOrSparePartFor|isConsumableFor|itemListElement|review|hasVariant|isVariantOf|potentialAction|@graph|itemReviewed|itemOffered|offers|about|mentions)$/;

function findProducts(node: SchemaNode, depth: number): readonly SchemaNode[] {
  if (depth > deepestNesting) return [];
  if (isProductNode(node)) return [node];
  return Object.entries(node)
    .filter(([property]) => !elsewhere.test(property))
    .flatMap(([, value]) => toNodes(value).flatMap((inner) => findProducts(inner, depth + 1)));
}

/** Products in an ItemList or an OfferCatalog, wherever it hangs. */
function findListed(node: SchemaNode, depth: number): readonly SchemaNode[] {
  if (depth > deepestNesting || isProductNode(node)) return [];
  const entries = isOfType(
    node,
    /^(?:ItemList|OfferCatalog|CollectionPage|SearchResultsPage|ProductCollection)$/,
  )
    ? toList(node['itemListElement'] ?? node['numberOfItems'])
    : [];
  const listed = entries.filter(isNode).flatMap((entry) => toListed(entry));
  const deeper = Object.entries(node).filter(
    ([property]) => property !== 'itemListElement' && property !== '@graph' && property !== 'breadcrumb',
  );
  return [
    ...listed,
    ...deeper.flatMap(([, value]) => toNodes(value).flatMap((inner) => findListed(inner, depth + 1))),
  ];
}

function toListed(entry: SchemaNode): readonly SchemaNode[] {
  const item = entry['item'] ?? entry['itemOffered'];
  if (isNode(item)) return [{ ...item, url: item['url'] ?? entry['url'] }];
  if (isProductNode(entry)) return [entry];
  return isOfType(entry, /^ListItem$/) && toText(entry['url']) !== null
    ? [{ ...entry, url: entry['url'] }]
    : [];
}

function toListedDraft(node: SchemaNode, page: Page): Draft {
  return asLinked(toDraft(node, page), page);
}

function named(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => draft.name || draft.url);
}

function unique(nodes: readonly SchemaNode[]): readonly SchemaNode[] {
  return [...new Map(nodes.map((node) => [JSON.stringify(node), node])).values()];
}
