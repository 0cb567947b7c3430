/**
 * How to read one store, as data. A selector is CSS, with `@attribute` behind it when the value is not the text:
 * `h2 a@href`. Selectors other than `product` and `next` are read inside the product's element.
 */
export interface Recipe {
  /** The element around each product. */
  readonly product: string;
  readonly name: string;
  readonly url: string;
  readonly image?: string;
  readonly price?: string;
  readonly was?: string;
  readonly brand?: string;
  readonly sku?: string;
  /** The link to the next page of a listing. */
  readonly next?: string;
  /** True when the store's pages show their products only in a browser. Default: found out by looking. */
  readonly browser?: boolean;
}
