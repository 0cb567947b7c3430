import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CrawlBounds } from '../catalogue/crawl/crawl-parts.ts';
import type { StorePreview } from '../catalogue/crawl/preview-store.ts';
import type { Crawl, CrawlSummary, Store } from '../catalogue/rows.ts';
import type { PagePicture } from '../crawler/browser/picture-page.ts';
import type { Recipe } from '../crawler/recipe.ts';
import type { Detector } from '../detector/detector.ts';
import type { Embedder } from '../embedder/embedder.ts';
import type { Matcher } from '../matcher/match.ts';

/** What the server works with; whoever opened them closes them, after the server. */
export interface Parts {
  readonly catalogue: Catalogue;
  readonly detector: Detector;
  readonly embedder: Embedder;
  readonly matcher: Matcher;
  readonly crawlStore: CrawlStore;
  readonly updateIndex: UpdateIndex;
  readonly fetchPhoto: FetchPhoto;
  readonly previewStore: PreviewStore;
  readonly pictureStore: PictureStore;
  readonly samples: readonly SamplePhoto[];
}

/** Crawls one store into the catalogue as the given crawl, and ends it there; aborting stops it between two pages. */
export type CrawlStore = (
  store: Store,
  options: CrawlBounds & {
    readonly crawl: Crawl;
    readonly signal: AbortSignal;
    readonly onProgress: (summary: CrawlSummary) => void;
  },
) => Promise<CrawlSummary>;

/** Brings the index up to date with the catalogue. */
export type UpdateIndex = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}) => Promise<unknown>;

/**
 * The bytes under an address that a stranger gave: public addresses only, at most 25 MB.
 *
 * @throws errors with a stable `code` (`blocked_address`, `too_large`, `timeout`, `http_404`, …)
 */
export type FetchPhoto = (url: string, options: { readonly signal?: AbortSignal }) => Promise<Uint8Array>;

/** The products that a crawl would find at an address, and the shop's own name; nothing is stored. Throws as FetchPhoto does. */
export type PreviewStore = (
  url: string,
  options: {
    readonly recipe: Recipe | null;
    readonly currency: string | null;
    readonly signal?: AbortSignal;
  },
) => Promise<StorePreview>;

/**
 * How a store's page looks in a browser, and where what a CSS selector finds is on it; null: this machine has no browser.
 * Throws as FetchPhoto does.
 */
export type PictureStore = (
  url: string,
  options: { readonly selector: string | null },
) => Promise<PagePicture | null>;

/** A photo that a visitor can try with one click. */
export interface SamplePhoto {
  /** `[a-z0-9-]+` */
  readonly id: string;
  readonly name: string;
  /** The bytes of a JPEG. */
  readonly read: () => Promise<Uint8Array>;
}
