/** An amount of money. */
export interface Price {
  /** In the currency's smallest unit by ISO 4217: pence, cents, whole yen; an integer, at least 0. */
  readonly minorUnits: number;
  /** ISO 4217 code, upper case. */
  readonly currency: string;
}

/** What is known of the place a price was written in. */
export interface PriceContext {
  /** ISO 4217 code for amounts that name no currency, and for signs shared by several ($, kr, Rs). */
  readonly currency?: string | null;
}

/** What a piece of text says of money. */
export interface PriceText {
  /** The price to pay now; of a range, its lower end. */
  readonly price: Price;
  /** The crossed-out price, when the text tells two and the other is higher. */
  readonly was: Price | null;
  /** The upper end of a range. */
  readonly upTo: Price | null;
}
