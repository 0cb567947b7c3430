import { type Category, OTHER } from '../../../models/category.ts';
import type { GarmentSpec } from './garments/spec.ts';

const categories: Record<GarmentSpec['family'], Category> = {
  top: 'shirt',
  outer: 'outwear',
  trousers: 'short',
  skirt: 'skirt',
  dress: 'dress',
  other: OTHER,
};

/** The index that a garment belongs to. */
export const categoryOf = (spec: GarmentSpec): Category => categories[spec.family];
