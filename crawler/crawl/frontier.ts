import type { PageProduct } from '../product.ts';

/** A page to visit. */
export interface FrontierPage {
  readonly url: string;
  /** Steps from the start; pages nearer to it are visited first. */
  readonly depth: number;
  /** What it is expected to be: `listing`, `product`, or a `guess` at a product's page, as sitemaps list them. */
  readonly kind: string;
  /** What the page that led here told of the product on it. */
  readonly told?: PageProduct;
  /** How often it has been taken, this time included. */
  readonly tries?: number;
}

/** What a page turned out to be. */
export interface Shown {
  /** As in `FrontierPage`. */
  readonly kind: string;
  /** How many products were on it. */
  readonly products: number;
}

/** A page as the frontier gives it. */
export type TakenPage = FrontierPage & { readonly tries: number };

/** The pages of one crawl, each once: those to visit, those taken, those done. Outlives the process. */
export interface Frontier {
  /** Adds pages not yet known; returns how many were new. */
  enqueue(pages: readonly FrontierPage[]): number;
  /** Takes pages to visit; `tries` counts this one. */
  take(limit: number): readonly TakenPage[];
  done(url: string, shown: Shown): void;
  /** Puts a page back, not before `at`. */
  retry(url: string, at: Date): void;
  fail(url: string, code: string): void;
  /** Runs what a page leads to as one: a process that dies in between has not visited it. */
  together<Result>(work: () => Result): Result;
  /** Pages that wait, those put back for later included. */
  waiting(): number;
  /** When a page that waits may be taken, the first of them; null: none waits. */
  nextAt(): Date | null;
  /** Puts all pages that wait back, not before `at`. */
  rest(at: Date): void;
}
