/** Parts of a page that show other products than its own. */
export const sideShows =
  '[class*="related" i], [class*="upsell" i], [class*="crosssell" i], [class*="cross-sell" i], [class*="recently" i], [class*="recommend" i], [class*="similar" i], [class*="also-like" i], [class*="you-may" i]';

/** How to read the pages of one shop platform, as data: CSS selectors, the first that finds something wins. */
export interface Profile {
  readonly name: string;
  /** Something that only this platform's pages hold. */
  readonly sign: string;
  readonly listing?: {
    /** Around each product. */
    readonly card: readonly string[];
    readonly name: readonly string[];
    readonly link: readonly string[];
    readonly image: readonly string[];
    /** Around all that is said of the price. */
    readonly price: readonly string[];
    readonly brand?: readonly string[];
    /** Cards in here are not the page's list. */
    readonly except?: string;
  };
  readonly product?: {
    /** Only product pages hold it. */
    readonly sign: string;
    readonly name: readonly string[];
    readonly price: readonly string[];
    /** `selector@attribute`, or a picture. */
    readonly image: readonly string[];
    readonly sku?: readonly string[];
    readonly brand?: readonly string[];
    readonly soldOut?: string;
  };
  readonly next?: readonly string[];
}
