import type { Price } from './price.ts';

/** What one page of a store says of one product; null where the page does not say. */
export interface PageProduct {
  /** Plain text, entities decoded, white space folded; never empty. */
  readonly name: string;
  /** Absolute http(s) address, canonical, without tracking parameters. */
  readonly url: string;
  /** Absolute http(s) address of the largest sensible picture. */
  readonly image: string | null;
  /** What the product costs now. */
  readonly price: Price | null;
  /** What it cost before a sale; only when higher than `price`. */
  readonly was: Price | null;
  readonly brand: string | null;
  readonly sku: string | null;
  readonly gtin: string | null;
  readonly available: boolean | null;
  /** The store's own words for its kind: breadcrumbs and product type, from general to special. */
  readonly kinds: readonly string[];
}

/** All that one page yields. */
export interface PageContent {
  /** What the page was recognised as: `shopify`, `magento`, `json-ld`, `recipe`, … */
  readonly platform: string;
  readonly products: readonly PageProduct[];
  /** Address of the listing's next page. */
  readonly next: string | null;
  /** Addresses of product pages and further listings worth visiting. */
  readonly links: readonly string[];
}
