import { isCurrency } from '../price/currency.ts';
import { parseMachineAmount } from '../price/parse-amount.ts';
import { toCanonical } from './address.ts';
import type { Draft } from './draft.ts';
import type { Page } from './page.ts';
import { toImage } from './schema-image.ts';
import { isNode, isOfType, type SchemaNode, toList, toNodes, toText } from './schema-node.ts';
import { type OfferSummary, toOfferSummary } from './schema-offer.ts';
import { toPlain } from './text.ts';

/** Whether a node stands for something that can be bought. */
export function isProductNode(node: SchemaNode): boolean {
  return (
    isOfType(
      node,
      /^(?:Product|ProductGroup|ProductModel|IndividualProduct|ProductCollection|SomeProducts|Book|Vehicle|Car)$/i,
    ) &&
    (toText(node['name']) !== null || node['offers'] !== undefined)
  );
}

/** A schema.org product, from whatever syntax, as a draft. */
export function toDraft(node: SchemaNode, page: Page): Draft {
  const variants = toNodes(node['hasVariant']);
  const selected = selectVariant(variants, page);
  const summary = summarise(node, selected === null ? variants : [selected], page);
  const name = toText(node['name']);
  return {
    name: name === null ? null : toPlain(name, page),
    url: toUrl(node, page),
    image:
      toImage(selected?.['image'], page) ??
      toImage(node['image'], page) ??
      toImage(node['photo'], page) ??
      firstOf(variants, (variant) => toImage(variant['image'], page)),
    price: summary.price,
    was: summary.was,
    available: summary.available,
    offered: summary.offered,
    upTo: summary.upTo,
    brand: plainText(node['brand'] ?? node['manufacturer'], page),
    sku: toText(node['sku']) ?? toText(node['mpn']) ?? toText(node['productID']),
    gtin: toGtin(node) ?? firstOf(variants, toGtin),
    kinds: toKinds(node['category'], page),
  };
}

function summarise(node: SchemaNode, variants: readonly SchemaNode[], page: Page): OfferSummary {
  const isOwn = (offer: SchemaNode) => isPageOf(offer['url'], page);
  const own = toOfferSummary(withLooseOffer(node), page.currency, isOwn);
  if (own.price !== null || variants.length === 0) return own;
  const summaries = variants.map((variant) => toOfferSummary(variant, page.currency, isOwn));
  const priced = summaries.filter((one) => one.price !== null);
  const best = priced.find((one) => one.available !== false) ?? priced[0] ?? own;
  return {
    ...best,
    offered: priced.filter((one) => one.available !== false).flatMap((one) => one.price ?? []),
  };
}

/** The variant whose address is the page's; null where none is, or all are. */
function selectVariant(variants: readonly SchemaNode[], page: Page): SchemaNode | null {
  const own = variants.filter((variant) =>
    [variant['url'], ...toNodes(variant['offers']).map((offer) => offer['url'])].some((url) =>
      isPageOf(url, page),
    ),
  );
  return own.length < variants.length ? (own[0] ?? null) : null;
}

/** Some shops put the price right into the product. */
function withLooseOffer(node: SchemaNode): SchemaNode {
  if (toNodes(node['offers']).length > 0) return node;
  const { price, priceCurrency, lowPrice, availability, priceSpecification } = node;
  return { ...node, offers: { price, priceCurrency, lowPrice, availability, priceSpecification } };
}

/** Whether an address is the page's own, down to the variant chosen by its parameters. */
function isPageOf(value: unknown, page: Page): boolean {
  const address = typeof value === 'string' ? toCanonical(value, page.base) : null;
  return address !== null && address === toCanonical(page.url.href, page.base);
}

function toUrl(node: SchemaNode, page: Page): string | null {
  const [offer] = toNodes(node['offers']);
  const main = node['mainEntityOfPage'];
  const candidates = [
    node['url'],
    typeof node['@id'] === 'string' && /^https?:/.test(node['@id']) ? node['@id'] : null,
    offer?.['url'],
    isNode(main) ? main['@id'] : main,
  ];
  return firstOf(candidates, (value) =>
    toCanonical(toList(value).find((one) => typeof one === 'string') as string, page.base),
  );
}

function plainText(value: unknown, page: Page): string | null {
  const text = toText(value);
  return text === null ? null : toPlain(text, page) || null;
}

const gtinNames = ['gtin13', 'gtin', 'gtin12', 'gtin14', 'gtin8', 'ean', 'isbn'];

function toGtin(node: SchemaNode): string | null {
  const offers = toNodes(node['offers']);
  return firstOf([node, ...offers], (one) => firstOf(gtinNames, (name) => onlyDigits(toText(one[name]))));
}

function onlyDigits(text: string | null): string | null {
  const digits = text?.replace(/[\s-]/g, '') ?? '';
  return /^\d{8,14}$/.test(digits) ? digits : null;
}

function toKinds(value: unknown, page: Page): readonly string[] {
  const names = toList(value).flatMap((one) => {
    const text = toText(one);
    return text === null || /^https?:/.test(text) ? [] : toPlain(text, page).split(/\s*(?:>|\/|»|›|,)\s*/);
  });
  return [...new Set(names.filter((name) => name !== ''))].slice(0, 8);
}

function firstOf<Item, Result>(items: readonly Item[], pick: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const result = pick(item);
    if (result !== null) return result;
  }
  return null;
}

/** A plain amount with its currency's code. */
export function toStatedPrice(
  amount: string | undefined,
  currency: string | undefined,
  page: Page,
): Draft['price'] {
  const code = currency?.trim().toUpperCase() ?? '';
  const assumed = isCurrency(code) ? code : page.currency;
  return amount === undefined || assumed === null ? null : parseMachineAmount(amount, assumed);
}
