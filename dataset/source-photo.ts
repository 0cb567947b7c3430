import type { Category } from '../models/category.ts';
import type { Box } from '../photo/photo.ts';

/** The categories that published datasets are folded into, in the order of the training labels. */
export const categories: readonly Category[] = ['shirt', 'outwear', 'short', 'skirt', 'dress'];

export type Part = 'train' | 'validation';

/** A labelled garment as a published dataset gives it, folded into our categories. */
export interface SourceGarment {
  readonly category: Category;
  /** Pixels of the upright photo. */
  readonly box: Box;
  /** Names the same garment across photos (`pair:style:category`); null when the dataset does not say. */
  readonly pairKey: string | null;
}

/** A labelled photo, before it is put into the training layout. */
export interface SourcePhoto {
  /** Unique in its dataset, without ending; becomes a file name. */
  readonly name: string;
  /** Absolute path of the picture. */
  readonly file: string;
  readonly part: Part;
  /** Who took it, when the dataset says: a shopper in the street or the shop. */
  readonly origin: 'street' | 'shop' | null;
  readonly garments: readonly SourceGarment[];
  /** Labels that were left out, by reason. */
  readonly dropped: readonly string[];
}
