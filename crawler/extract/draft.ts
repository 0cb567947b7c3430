import type { Price } from '../price.ts';

/** What one reader found out about one product; what it left out, it does not know. */
export interface Draft {
  readonly name?: string | null;
  readonly url?: string | null;
  readonly image?: string | null;
  readonly price?: Price | null;
  readonly was?: Price | null;
  readonly brand?: string | null;
  readonly sku?: string | null;
  readonly gtin?: string | null;
  readonly available?: boolean | null;
  readonly kinds?: readonly string[];
  /** All prices that its offers name; a page that shows one of them means that one. */
  readonly offered?: readonly Price[];
  /** The highest of its prices, where all that is told of them are their bounds; a page that shows one within means that one. */
  readonly upTo?: Price | null;
}

export type Field = Exclude<keyof Draft, 'offered' | 'upTo'>;

/** What one reader makes of a page. */
export interface Reading {
  /** The reader: `amazon`, `json-ld`, `cards`. */
  readonly origin: string;
  /** Whether it took the page for one product's own or for a list of several. */
  readonly kind: 'product' | 'listing';
  readonly drafts: readonly Draft[];
  /** How far to trust it, 0..1. */
  readonly trust: number;
  /** Fields that it knows better or worse than the rest. */
  readonly fieldTrust?: Readonly<Partial<Record<Field, number>>>;
  /** Fields whose absence it knows for sure: no price, because nobody sells it. */
  readonly settled?: readonly Field[];
  /** Whether its list stands where pages show other products than their own. */
  readonly isAside?: boolean;
  /** The listing's next page. */
  readonly next?: string | null;
}
