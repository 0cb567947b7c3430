import type { PageProduct } from '../crawler/product.ts';
import type { Recipe } from '../crawler/recipe.ts';
import type { Category } from '../models/category.ts';
import type { Box } from '../photo/photo.ts';

/** When a store is crawled again. */
export interface Schedule {
  /** Five fields: minute, hour, day of month, month, day of week. */
  readonly cron: string;
  /** IANA name: `Europe/London`. */
  readonly timeZone: string;
}

/** A shop that is crawled, or the source that an import came from. */
export interface Store {
  /** `[a-z0-9-]`, 1 to 63 characters. */
  readonly id: string;
  readonly name: string;
  /** Where a crawl starts; null for imports. */
  readonly url: string | null;
  readonly recipe: Recipe | null;
  readonly schedule: Schedule | null;
  /** ISO 4217 code for prices that do not say. */
  readonly currency: string | null;
  /** A paused store is not crawled by its schedule. */
  readonly paused: boolean;
  /** ISO 8601, UTC; so are all times below. */
  readonly addedAt: string;
}

/** Who said which category a product belongs to: a person, the store or import, its name and kinds, its picture. */
export type CategoryOrigin = 'person' | 'store' | 'words' | 'picture';

/** A product as the catalogue keeps it. */
export interface Product extends PageProduct {
  /** `store:key`, the key being the import's id, the SKU or a short hash of the canonical address. */
  readonly id: string;
  readonly store: string;
  readonly storeName: string;
  /** The index that it belongs to; null until its picture has been looked at. */
  readonly category: Category | null;
  /** True when a person set the category; recrawls keep it. */
  readonly categoryIsFixed: boolean;
  /** Null while the category is. */
  readonly categoryFrom: CategoryOrigin | null;
  /** Content address of its picture in the picture folder; null while it has none that can be used. */
  readonly picture: string | null;
  readonly gone: boolean;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** One price that a product had. */
export interface PricePoint {
  readonly at: string;
  readonly minorUnits: number;
  readonly currency: string;
}

/** A stored picture: the file is named by the sha256 of its bytes. */
export interface Picture {
  /** sha256 of the bytes, hexadecimal. */
  readonly hash: string;
  /** Absolute path. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** What the index holds of a product: one crop of one picture, embedded. */
export interface IndexedCrop {
  /** The label in the vector index; never used again; 0 .. 2^32 − 2. */
  readonly label: number;
  readonly product: string;
  readonly picture: string;
  readonly category: Category;
  /** Pixels of the upright picture. */
  readonly box: Box;
  readonly embedding: Float32Array;
  readonly colour: string | null;
  readonly type: string | null;
}

export type CrawlState = 'queued' | 'running' | 'done' | 'stopped' | 'failed';

/** What a crawl did. */
export interface CrawlSummary {
  readonly pages: number;
  readonly products: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
  /** Pages and pictures that failed, counted by error code. */
  readonly failed: Readonly<Record<string, number>>;
}

export interface Crawl extends CrawlSummary {
  readonly id: number;
  readonly store: string;
  readonly state: CrawlState;
  readonly startedAt: string;
  readonly endedAt: string | null;
}
