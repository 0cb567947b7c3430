import type { Category } from '../models/category.ts';
import type { Embedding } from './embedder.ts';

/** One line of a file of embeddings: a photo's embedding, or why it has none. */
export type EmbeddedPhoto =
  | {
      readonly photo: string;
      readonly category: Category;
      readonly embedder: string;
      readonly embedding: Embedding;
    }
  | { readonly photo: string; readonly error: { readonly code: string; readonly message: string } };

/** A file of embeddings in the making: it appears under its name once it is closed. */
export interface EmbeddingWriter {
  /** Adds one row; rows stay in the order written. */
  write(row: EmbeddedPhoto): Promise<void>;
  /** Finishes the file. */
  close(): Promise<void>;
  /** Drops the file. */
  abandon(): Promise<void>;
}
