/** A page to visit. */
export interface FrontierPage {
  readonly url: string;
  /** Steps from the start; pages nearer to it are visited first. */
  readonly depth: number;
  /** What it is expected to be: `listing`, `product`, or a `guess` at a product's page, as sitemaps list them. */
  readonly kind: string;
  /** How often it has been taken, this time included. */
  readonly tries?: number;
}

/** The pages of one crawl, each once: those to visit, those taken, those done. Outlives the process. */
export interface Frontier {
  /** Adds pages not yet known; returns how many were new. */
  enqueue(pages: readonly FrontierPage[]): number;
  /** Takes pages to visit; `tries` counts this one. */
  take(limit: number): readonly (FrontierPage & { readonly tries: number })[];
  /** @param products how many the page showed */
  done(url: string, products: number): void;
  /** Puts a page back, not before `at`. */
  retry(url: string, at: Date): void;
  fail(url: string, code: string): void;
  /** Pages that wait, those put back for later included. */
  waiting(): number;
}
