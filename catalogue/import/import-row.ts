import type { PageProduct } from '../../crawler/product.ts';
import type { Category } from '../../models/category.ts';

/** One product that an import found, its picture on disk. */
export interface ImportRow {
  /** Names the product within its store. */
  readonly key: string;
  readonly product: PageProduct;
  /** What the source says it is; null when it does not. */
  readonly category: Category | null;
  /** Path of its picture file; null when it names none, or one elsewhere: then `product.image` is its http(s) address. */
  readonly picture: string | null;
}

/** A line that could not be made a product, with the reason; the import goes on. */
export interface BadRow {
  /** Where: line number, file name or id. */
  readonly where: string;
  /** Stable: `missing_name`, `missing_key`, `invalid_price`, `malformed_line`, why its picture cannot be used. */
  readonly code: string;
  readonly message: string;
}

export type ImportLine = { readonly row: ImportRow } | { readonly bad: BadRow };

export function toBad(where: string, code: string, message: string): ImportLine {
  return { bad: { where, code, message } };
}
