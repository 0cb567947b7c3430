import type { Product } from '../catalogue/rows.ts';
import type { Price } from '../crawler/price.ts';
import type { Garment } from '../detector/garment.ts';
import type { Embedding } from '../embedder/embedder.ts';
import type { Category } from '../models/category.ts';
import type { Box } from '../photo/photo.ts';

/** A product that looks like a crop. */
export interface Match {
  readonly product: Product;
  /** sha256 of the picture whose crop matched. */
  readonly picture: string;
  /** Where the garment is in that picture. */
  readonly box: Box;
  /** Cosine of the two embeddings, −1..1. */
  readonly similarity: number;
  /** Colour word of the product's crop. */
  readonly colour: string | null;
}

export interface MatchFilter {
  /** 1..100, default 5. */
  readonly limit?: number;
  /** One a currency: a product is held to the one of its own; products priced in none of them, or not at all, are left out. */
  readonly maxPrices?: readonly Price[];
  readonly stores?: readonly string[];
}

/** Products nearest to an embedding, per category. Whoever opens it closes it. */
export interface Matcher {
  /** Best first. An unknown or empty category gives no matches. */
  match(embedding: Embedding, category: Category, filter?: MatchFilter): Promise<readonly Match[]>;
  /** Over every category and `other`. */
  matchAll(embedding: Embedding, filter?: MatchFilter): Promise<readonly Match[]>;
  close(): Promise<void>;
}

/** A garment of an outfit with the products like it. */
export interface MatchedGarment extends Garment {
  readonly matches: readonly Match[];
  readonly colour: string | null;
  readonly type: string | null;
}

/** Everything that is known of a photo. */
export interface MatchedOutfit {
  readonly width: number;
  readonly height: number;
  readonly garments: readonly MatchedGarment[];
  /** Matches of the whole photo, when no garment was found or when asked. */
  readonly whole: readonly Match[];
}

/** As much of it as is known so far. */
export interface OutfitSoFar extends MatchedOutfit {
  /** How many of the garments, from the first on, have their matches. */
  readonly matched: number;
}
