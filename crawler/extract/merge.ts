import type { PageProduct } from '../product.ts';
import { withoutOptions } from './address.ts';
import type { Draft, Field, Reading } from './draft.ts';
import { isThumbnail } from './is-thumbnail.ts';
import { isSameName } from './same-name.ts';
import { asShown, byTrust, isHundredthOf } from './shown.ts';
import { foldSpace } from './text.ts';

/** Which reader each field of a product came from. */
export type Origins = Readonly<Partial<Record<Field, string>>>;

/** A product as read from a page, with where each value came from. */
export interface ExtractedProduct extends PageProduct {
  readonly origins: Origins;
}

const fields: readonly Field[] = [
  'name',
  'url',
  'image',
  'price',
  'was',
  'brand',
  'sku',
  'gtin',
  'available',
  'kinds',
];

/** The best value of each field among readings of one product: the most trusted reader that knows it. */
export function mergeProduct(readings: readonly Reading[], fallbackUrl: string): ExtractedProduct | null {
  const values: Partial<Record<Field, unknown>> = {};
  const origins: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const best = bestOf(readings, field);
    if (best === undefined) continue;
    values[field] = best.drafts[0]?.[field];
    origins[field] = best.origin;
  }
  return toProduct(asShown(values as Draft, readings), origins, fallbackUrl);
}

/** The most trusted reading that knows a field; of pictures, one that is no thumbnail. */
function bestOf(readings: readonly Reading[], field: Field): Reading | undefined {
  const known = byTrust(readings, field).filter(
    (reading) => isKnown(reading.drafts[0]?.[field]) || reading.settled?.includes(field),
  );
  const large =
    field === 'image' ? known.find(({ drafts: [draft] }) => !isThumbnail(draft?.image ?? '')) : undefined;
  return large ?? known[0];
}

function isKnown(value: unknown): boolean {
  return (
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

/** The contract's product of a draft; null when it has no name or address. */
export function toProduct(
  draft: Draft,
  origins: Origins,
  fallbackUrl: string | null,
): ExtractedProduct | null {
  const url = draft.url ?? fallbackUrl;
  const name = toWords(draft.name);
  if (name === null || !url) return null;
  const price = draft.price ?? null;
  const was = draft.was ?? null;
  const isSale =
    price !== null && was !== null && was.currency === price.currency && was.minorUnits > price.minorUnits;
  return {
    name,
    url,
    image: draft.image ?? null,
    price,
    was: isSale ? was : null,
    brand: toWords(draft.brand),
    sku: toWords(draft.sku),
    gtin: toWords(draft.gtin),
    available: draft.available ?? null,
    kinds: (draft.kinds ?? []).map(toWords).filter((kind) => kind !== null),
    origins,
  };
}

/** Whoever shows them, on a page or a terminal, gets words and no commands; null for none. */
function toWords(text: string | null | undefined): string | null {
  return foldSpace(text ?? '') || null;
}

/** The list that says most about most products, its gaps filled from the other lists. */
export function mergeListing(readings: readonly Reading[]): readonly ExtractedProduct[] {
  const ordered = [...readings].sort((a, b) => worth(b) - worth(a));
  const [primary, ...others] = ordered;
  if (primary === undefined) return [];
  const indexes = others.map((reading) => ({ reading, index: toIndex(reading.drafts) }));
  const products = primary.drafts.map((draft) => fillGaps(draft, primary, indexes));
  return distinct(products.filter((product) => product !== null));
}

interface Indexed {
  readonly reading: Reading;
  readonly index: ReadonlyMap<string, Draft>;
}

/** How much a list tells, weighed with how far it is trusted. */
function worth(reading: Reading): number {
  const told = reading.drafts.reduce((sum, draft) => sum + completeness(draft), 0);
  return reading.trust ** 2 * Math.min(told, 400);
}

function completeness(draft: Draft): number {
  return (draft.name ? 0.3 : 0) + (draft.url ? 0.2 : 0) + (draft.image ? 0.2 : 0) + (draft.price ? 0.3 : 0);
}

function toIndex(drafts: readonly Draft[]): ReadonlyMap<string, Draft> {
  return new Map(drafts.flatMap((draft) => keysOf(draft).map((key) => [key, draft] as const)));
}

function keysOf({ url, sku }: Draft): readonly string[] {
  return [...(url ? [toKey(url)] : []), ...(sku ? [`sku:${sku}`] : [])];
}

function toKey(url: string): string {
  return withoutOptions(url).replace(/\/$/, '').toLowerCase();
}

function fillGaps(
  draft: Draft,
  { origin, settled = [] }: Reading,
  others: readonly Indexed[],
): ExtractedProduct | null {
  const values: Partial<Record<Field, unknown>> = { ...draft };
  const origins: Partial<Record<Field, string>> = {};
  for (const field of fields) if (isKnown(draft[field])) origins[field] = origin;
  for (const { reading, index } of others) {
    const twin = keysOf(draft)
      .map((key) => index.get(key))
      .find((one) => one !== undefined);
    if (twin === undefined || (draft.name && twin.name && !isSameName(draft.name, twin.name))) continue;
    if (isHundredthOf(draft.price)(twin.price)) values.price = twin.price;
    for (const field of fields) {
      if (isKnown(values[field]) || !isKnown(twin[field]) || settled.includes(field)) continue;
      values[field] = twin[field];
      origins[field] = reading.origin;
    }
  }
  return toProduct(values as Draft, origins, null);
}

/** Each address once; the first with a price wins. */
function distinct(products: readonly ExtractedProduct[]): readonly ExtractedProduct[] {
  const byUrl = new Map<string, ExtractedProduct>();
  for (const product of products) {
    const known = byUrl.get(product.url);
    if (known === undefined || (known.price === null && product.price !== null))
      byUrl.set(product.url, product);
  }
  return [...byUrl.values()];
}
