import type { FrontierPage, Shown, TakenPage } from '../crawler/crawl/frontier.ts';
import type { PageMemory } from '../crawler/crawl/page-memory.ts';
import type { PageWays } from '../crawler/crawl/page-ways.ts';
import type { PageProduct } from '../crawler/product.ts';
import type { Category } from '../models/category.ts';
import type { AwaitedPictures } from './awaited-pictures.ts';
import type {
  CategoryOrigin,
  Crawl,
  CrawlState,
  CrawlSummary,
  IndexedCrop,
  Picture,
  PricePoint,
  Product,
  Store,
} from './rows.ts';

/** The source of truth: everything that outlives a process, in one SQLite file (WAL) and a folder of pictures. */
export interface Catalogue {
  readonly stores: Stores;
  readonly products: Products;
  readonly pictures: Pictures;
  readonly crops: Crops;
  readonly crawls: Crawls;
  readonly pages: Pages;
  readonly awaited: AwaitedPictures;
  /** Runs writes as one: a process that dies in between leaves none of them. Others wait for it, so it does nothing else. */
  together<Result>(work: () => Result): Result;
  close(): void;
}

export interface Stores {
  list(): readonly Store[];
  find(id: string): Store | null;
  /** Inserts, or replaces the store of the same id. */
  save(store: Store): void;
  /** Removes the store with its products, crops and crawls; false when there was none. */
  remove(id: string): boolean;
  /** How the store's kinds of pages have to be fetched. What was decided a week ago, or before the store's address changed, is forgotten. */
  ways(id: string): PageWays;
}

export type Sighting = 'new' | 'changed' | 'unchanged';

export interface ProductFilter {
  readonly store?: string;
  readonly category?: Category;
  /** Words in the name. */
  readonly search?: string;
  /** Default: only products that are still sold. */
  readonly gone?: boolean;
  /** 1..1000, default 50. */
  readonly limit?: number;
  readonly offset?: number;
}

/** A product by its name and picture. */
export interface PicturedProduct {
  readonly id: string;
  readonly name: string;
  readonly picture: string;
  /** As `readLikeness` gives it; null when the picture has not been looked at. */
  readonly likeness: Uint8Array | null;
}

export interface Products {
  find(id: string): Product | null;
  /** The store's product that was seen under this address. */
  findAt(store: string, url: string): Product | null;
  /** Whether a product under this address was taken for another, by its name and picture. */
  isTwinAt(store: string, url: string): boolean;
  /** Notes that a product is found under this address too, whatever was found there before. */
  alsoAt(id: string, url: string): void;
  list(filter?: ProductFilter): { readonly products: readonly Product[]; readonly total: number };
  /**
   * Records that a crawl (or an import, crawl null) saw the product now, with its price; one transaction. The same
   * product is known again by its key, else by any address it was seen under, else by its SKU or GTIN in the store. What the
   * page does not say (null, no kinds) stays as it was; a price without a `was` ends the sale.
   *
   * @param options.category what the store or import itself says; never replaces a person's word
   * @throws {CatalogueError} `unknown_store`, `invalid_product` (no name, a price that is no whole number of units)
   */
  see(
    store: string,
    product: PageProduct,
    options?: { readonly key?: string; readonly crawl?: number | null; readonly category?: Category | null },
  ): { readonly id: string; readonly sighting: Sighting };
  /** Marks a product as no longer sold: 404/410, or not seen by two complete crawls. */
  markGone(id: string): void;
  /** Takes what the crawls from one on saw for seen by the crawl that continued them to the end. */
  carrySightings(store: string, crawls: { readonly from: number; readonly to: number }): void;
  /** Takes a product for seen by a crawl that got no answer from its page: nobody said that it is gone. */
  keepSighting(id: string, crawl: number): void;
  /** Addresses of a store's products that are not gone and were last seen before a moment, ISO 8601; writing while reading is allowed. */
  unseen(store: string, before: string): Iterable<string>;
  /** Marks what the store's last two complete crawls did not see; returns the count. */
  markUnseenGone(store: string): number;
  setPicture(id: string, hash: string | null): void;
  /** `fixed`: a person says so, and it sticks; otherwise `from`, default `picture`. A person's word is replaced by `fixed` only. */
  setCategory(
    id: string,
    category: Category | null,
    options?: { readonly fixed?: boolean; readonly from?: CategoryOrigin },
  ): void;
  prices(id: string): readonly PricePoint[];
  /**
   * Takes a product for another of its store: its addresses lead there from now on, and it is no more. What the other
   * does not say (SKU, GTIN, brand) it learns.
   */
  join(id: string, other: string): void;
  /** Every product still sold that has a picture, in order of id; writing while reading is allowed. */
  sold(): Iterable<Product>;
  /** The same of one store, with what the pictures look like. */
  pictured(store: string): Iterable<PicturedProduct>;
  /** How many products `sold` yields. */
  countSold(): number;
  /** ISO 4217 codes that products still sold are priced in, in order. */
  currencies(): readonly string[];
}

/** What is known of a picture's content. */
export interface PictureTraits {
  /** Pixels of the upright picture. */
  readonly width: number;
  readonly height: number;
  /** As `readLikeness` gives it. */
  readonly likeness?: Uint8Array;
}

/** What a server said of a picture when it was last asked for. */
export interface FetchedPicture {
  readonly hash: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Bytes that were sent for it; null where that is not known. */
  readonly length: number | null;
}

export interface Pictures {
  find(hash: string): Picture | null;
  /** Whether a picture is known and its file has all its bytes; else it has to be added again. */
  isWhole(hash: string): boolean;
  /** Stores the bytes under their sha256 (temp file, then rename). */
  add(bytes: Uint8Array, traits: PictureTraits): Picture;
  /** As `readLikeness` gives it; null when the picture has not been looked at. */
  likeness(hash: string): Uint8Array | null;
  /**
   * The picture last fetched from this address, with what the server said of it, for conditional requests; `askedAt`: when
   * (empty: not known); `isFresh`: whether the server's word that it stays as it is still holds.
   */
  fetched(url: string): (FetchedPicture & { readonly askedAt: string; readonly isFresh: boolean }) | null;
  /** Notes what was fetched, or found unchanged, now. @param freshMs how long it is sure to stay so, milliseconds; default 0 */
  remember(url: string, fetched: FetchedPicture, freshMs?: number): void;
  /** Notes that there is no picture under an address any more; what was fetched from it stays known. */
  markDead(url: string): void;
  /** Since when an address was found dead each time, and when it was last asked for; null for one that is not. */
  dead(url: string): { readonly since: string; readonly askedAt: string } | null;
  /** Notes that a store shows this picture where it has none of the product. */
  markPlaceholder(store: string, hash: string): void;
  isPlaceholder(store: string, hash: string): boolean;
}

export interface CropFilter {
  readonly stores?: readonly string[];
  /** One a currency; products priced in none of them, or not at all, are left out. */
  readonly maxPrices?: readonly { readonly minorUnits: number; readonly currency: string }[];
}

/** Crops with their embeddings, by embedder (the sha256 of its weights). */
export interface Crops {
  /** Labels are given here. `basis` names what the crop was made from; unchanged basis, no new work. */
  put(embedder: string, basis: string, crop: Omit<IndexedCrop, 'label'>): number;
  /** The basis (`picture hash/detector/category`) that the product's crop was made from; null when it has none. */
  basis(embedder: string, product: string): string | null;
  remove(embedder: string, product: string): void;
  /** In order of label; writing while reading is allowed. */
  all(embedder: string, category: Category): Iterable<IndexedCrop>;
  /**
   * Labels in rising order.
   *
   * @param filter only crops of products that are still sold, in these stores, at most this dear
   */
  labels(embedder: string, category: Category, filter?: CropFilter): readonly number[];
  /** Products that have a crop but are gone or have lost their picture. */
  orphans(embedder: string): readonly string[];
  /** Grows with each crop put or removed, whichever process does it; 0 before the first. */
  generation(embedder: string): number;
  byLabel(embedder: string, label: number): IndexedCrop | null;
  byProduct(embedder: string, product: string): IndexedCrop | null;
  /** Categories that have at least one crop, with counts. */
  counts(embedder: string): Readonly<Record<Category, number>>;
}

export interface Crawls {
  start(store: string): Crawl;
  update(id: number, summary: CrawlSummary): void;
  end(id: number, state: Exclude<CrawlState, 'queued' | 'running'>): void;
  find(id: number): Crawl | null;
  /** Whether another process that still runs, and was heard of within the hour, is at this crawl. */
  isHeldElsewhere(id: number): boolean;
  /** Newest first. */
  list(options?: { readonly store?: string; readonly limit?: number }): readonly Crawl[];
  /** One line of the crawl's log: what failed and why. */
  note(id: number, note: { readonly url: string; readonly code: string; readonly message: string }): void;
  notes(id: number): readonly { readonly url: string; readonly code: string; readonly message: string }[];
}

/** The crawl frontier: pages to visit and pages visited, surviving a stop. */
export interface Pages {
  /**
   * Adds addresses not yet known to this crawl; returns how many were new. A page already known learns what is told of it.
   *
   * @param visitor in whose log they stand; default the crawl itself
   */
  enqueue(crawl: number, pages: readonly FrontierPage[], visitor?: number): number;
  /** From now on what waits in a crawl that was cut short stands in the log of the one that goes on with it. */
  handOn(crawl: number, visitor: number): void;
  /** Takes up to `limit` waiting pages and leases them to this process. */
  take(crawl: number, limit: number): readonly TakenPage[];
  /** What was told of products whose pages have not been visited since; writing while reading is allowed. */
  told(crawl: number): Iterable<PageProduct>;
  /** Notes a page that was read, and what it turned out to be. */
  done(crawl: number, url: string, shown: Shown): void;
  /** Puts the page back, not before `at`; after `maxTries` the caller fails it instead. */
  retry(crawl: number, url: string, at: string): void;
  fail(crawl: number, url: string, code: string): void;
  /** Gives back what a process that died had leased; returns the count. */
  releaseLeases(crawl: number): number;
  waiting(crawl: number): number;
  /** When a waiting page may be taken, the first of them, ISO 8601, UTC; null: none waits. */
  nextAt(crawl: number): string | null;
  /** Puts all waiting pages back, not before `at`. */
  rest(crawl: number, at: string): void;
  /**
   * Forgets the awaited pictures of the store's crawls before this one, and their pages but for the newest crawls' that have
   * no more than `keep` together, 20,000 unless told; returns the count of pages forgotten.
   */
  forgetBefore(store: string, crawl: number, keep?: number): number;
  /** The store's pages as they were last read, by its present recipe and currency; those of the last seven days. */
  memory(store: Store): PageMemory;
  /** The log of a crawl, in the order that its pages became known; a page that is being visited counts as waiting. */
  list(
    crawl: number,
    options?: { readonly state?: PageState; readonly limit?: number; readonly offset?: number },
  ): readonly CrawledPage[];
  /** How many pages in the log of a crawl are in each state. */
  counts(crawl: number): Readonly<Record<PageState, number>>;
}

/** What became of a page that a crawl knows. */
export type PageState = 'waiting' | 'done' | 'failed';

/** A page of a crawl's log. */
export interface CrawledPage {
  readonly url: string;
  /** `listing`, `product` and the like: what it was, or, until it is read, what it is expected to be. */
  readonly kind: string;
  /** Links from the start page. */
  readonly depth: number;
  readonly state: PageState;
  /** How often it was visited. */
  readonly tries: number;
  /** Why it failed; null for a page that did not. */
  readonly code: string | null;
  /** How many it showed; null for a page that was not read. */
  readonly products: number | null;
  /** When it was done or given up; null for a page that waits. */
  readonly endedAt: string | null;
}
