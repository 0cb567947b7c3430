import type { Category } from '../models/category.ts';
import type { Box } from '../photo/photo.ts';

/** A piece of clothing found in a photo. */
export interface Garment {
  readonly category: Category;
  /** Objectness times class probability, 0..1. */
  readonly score: number;
  /** Pixels of the upright original photo, inside it. */
  readonly box: Box;
}
