import type { Category } from '../../models/category.ts';
import type { Box } from '../../photo/photo.ts';

/** A garment as a person marked it. */
export interface LabelledGarment {
  readonly category: Category;
  /** Pixels of the upright photo. */
  readonly box: Box;
}

/** A photo with every garment that is on it. */
export interface LabelledPhoto {
  /** Absolute path. */
  readonly file: string;
  readonly garments: readonly LabelledGarment[];
}

/** A photo of one garment, whose kind is known but not its place. */
export interface CategorisedPhoto {
  /** Absolute path. */
  readonly file: string;
  readonly category: Category;
}
