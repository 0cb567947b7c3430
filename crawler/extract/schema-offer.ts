import { isCurrency, toCurrency, toMultiple } from '../price/currency.ts';
import { parseMachineAmount } from '../price/parse-amount.ts';
import { parseOnePrice } from '../price/parse-price.ts';
import type { Price } from '../price.ts';
import { isOfType, type SchemaNode, toList, toNodes, toText } from './schema-node.ts';

/** What a product's offers come to. */
export interface OfferSummary {
  readonly price: Price | null;
  readonly was: Price | null;
  /** null: the offers do not say. */
  readonly available: boolean | null;
  /** Every price that may be paid. */
  readonly offered: readonly Price[];
  /** The highest price, where the offers are told by their bounds alone. */
  readonly upTo: Price | null;
}

interface Offer extends Omit<OfferSummary, 'offered'> {
  readonly isUsed: boolean;
  readonly isPart: boolean;
  readonly node: SchemaNode;
}

/**
 * The offer that the page is about: new before used, available before sold out, the one whose address or SKU is the
 * page's own before others, then the first.
 *
 * @param isOwn whether an offer's address or SKU is that of the page
 */
export function toOfferSummary(
  product: SchemaNode,
  assumed: string | null,
  isOwn: (offer: SchemaNode) => boolean = () => false,
): OfferSummary {
  const offers = flatten(product['offers'], 0).map((node) => toOffer(node, product, assumed));
  const candidates = keepIfAny(
    keepIfAny(offers, (offer) => !offer.isPart),
    (offer) => !offer.isUsed,
  );
  const owned = candidates.filter((offer) => isOwn(offer.node) && offer.price !== null);
  // An address that all of them share tells none of them apart.
  const own = owned.length < candidates.length ? owned[0] : undefined;
  const best = own ?? candidates.find((offer) => offer.available !== false && offer.price !== null);
  const chosen = best ?? candidates.find((offer) => offer.price !== null);
  return {
    price: chosen?.price ?? null,
    was: chosen?.was ?? null,
    available: own?.available ?? anyAvailable(candidates),
    upTo: chosen?.upTo ?? null,
    offered:
      own === undefined
        ? candidates.filter((offer) => offer.available !== false).flatMap((offer) => offer.price ?? [])
        : [],
  };
}

function keepIfAny(offers: readonly Offer[], test: (offer: Offer) => boolean): readonly Offer[] {
  const kept = offers.filter(test);
  return kept.length > 0 ? kept : offers;
}

function anyAvailable(offers: readonly Offer[]): boolean | null {
  const said = offers.map((offer) => offer.available).filter((available) => available !== null);
  return said.length === 0 ? null : said.includes(true);
}

/** An aggregate stands for the offers inside; its lowest price may be anybody's, so it counts only without them. */
function flatten(value: unknown, depth: number): readonly SchemaNode[] {
  if (depth > 4) return [];
  return toNodes(value).flatMap((offer) => {
    const inner = flatten(offer['offers'], depth + 1).filter(
      (one) => toText(one['price']) !== null || toNodes(one['priceSpecification']).length > 0,
    );
    return inner.length > 0 ? inner : [offer];
  });
}

function toOffer(node: SchemaNode, product: SchemaNode, assumed: string | null): Offer {
  const specifications = toNodes(node['priceSpecification']).filter(
    (one) => !isForMembers(one) && !isOfUnit(one),
  );
  const listed = specifications.find((one) =>
    /ListPrice|MSRP|SRP|Strikethrough/i.test(toText(one['priceType']) ?? ''),
  );
  const selling =
    specifications.find((one) => one !== listed && !one['referenceQuantity']) ??
    specifications.find((one) => one !== listed);
  const stated = [
    node['priceCurrency'],
    selling?.['priceCurrency'],
    product['priceCurrency'],
    node['currency'],
  ].find((one) => toCode(one) !== null);
  const currency = toCode(stated) ?? assumed;
  const readIn = (value: unknown) => times(read(value, currency), toMultiple(toText(stated) ?? ''));
  const price =
    readIn(node['price']) ??
    readIn(node['lowPrice']) ??
    readIn(selling?.['price']) ??
    readIn(selling?.['minPrice']);
  const was = readIn(listed?.['price']);
  return {
    node,
    price,
    was: was !== null && price !== null && was.minorUnits > price.minorUnits ? was : null,
    upTo: readIn(node['price']) === null ? readIn(node['highPrice']) : null,
    available: toAvailability(node['availability']) ?? fromCount(node['inventoryLevel']),
    isUsed: /Used|Refurbished|Damaged/i.test(toText(node['itemCondition']) ?? ''),
    isPart: isOfType(node, /^(?:Demand|Lease)/),
  };
}

/** A price for those who have joined something first. */
function isForMembers(specification: SchemaNode): boolean {
  return (
    specification['validForMemberTier'] !== undefined || specification['membershipPointsEarned'] !== undefined
  );
}

/** A price of a litre or a kilogram: one that says how much of it is sold is of all that. */
function isOfUnit(specification: SchemaNode): boolean {
  const [reference] = toNodes(specification['referenceQuantity']);
  return reference !== undefined && reference['valueReference'] === undefined;
}

function times(price: Price | null, multiple: number): Price | null {
  return price === null ? null : { ...price, minorUnits: price.minorUnits * multiple };
}

/** Some shops write the sign where the code belongs. */
function toCode(value: unknown): string | null {
  const text = toText(value) ?? '';
  return isCurrency(text.toUpperCase()) ? text.toUpperCase() : toCurrency(text);
}

function read(value: unknown, currency: string | null): Price | null {
  for (const one of toList(value)) {
    const price = readOne(one, currency);
    if (price !== null) return price;
  }
  return null;
}

function readOne(value: unknown, currency: string | null): Price | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const machine = currency === null ? null : parseMachineAmount(value, currency);
  return machine ?? (typeof value === 'string' ? parseOnePrice(value, { currency }) : null);
}

function fromCount(level: unknown): boolean | null {
  const [node] = toNodes(level);
  const count = Number(toText(node?.['value']) ?? Number.NaN);
  return Number.isNaN(count) ? null : count > 0;
}

/** What a schema.org availability or a shop's own words say; null for neither. */
export function toAvailability(value: unknown): boolean | null {
  const text = (toText(value) ?? '')
    .replace(/^.*\//, '')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
  if (
    /^(?:outofstock|soldout|discontinued|oos|unavailable|notavailable|currentlyunavailable|false|0)/.test(
      text,
    )
  )
    return false;
  if (
    /^(?:instock|instoreonly|onlineonly|limitedavailability|preorder|presale|backorder|madetoorder|available|true|1|lowstock)/.test(
      text,
    )
  )
    return true;
  return null;
}
