import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CategoryOrigin, Product } from '../catalogue/rows.ts';
import { toCategory } from '../catalogue/to-category.ts';
import type { Category } from '../models/category.ts';

/** One product whose crop is to be made. */
export interface CropPlan {
  readonly product: string;
  /** sha256 of the picture. */
  readonly picture: string;
  /** What a person, the store or its words say it is; null: the picture shall tell. */
  readonly category: Category | null;
  readonly categoryFrom: CategoryOrigin | null;
  /** What the crop is made from; a product whose crop has this basis already needs no new one. */
  readonly basis: string;
}

/** Raised whenever crops are cut in another way, so that old ones are made again. */
const cropWay = 2;

/** The plans for all products still sold, with and without need of work. */
export function* planCrops(catalogue: Catalogue, detector: { readonly sha256: string }): Generator<CropPlan> {
  for (const product of catalogue.products.sold()) {
    if (product.picture === null) continue;
    const { category, categoryFrom } = sayCategory(product);
    const basis = [product.picture, detector.sha256.slice(0, 16), category ?? '?', cropWay].join('/');
    yield { product: product.id, picture: product.picture, category, categoryFrom, basis };
  }
}

/** A category that was read from words or the picture may be read anew; a person's and a store's word stands. */
function sayCategory(product: Product): Pick<CropPlan, 'category' | 'categoryFrom'> {
  const { category, categoryFrom } = product;
  if (categoryFrom === 'person' || categoryFrom === 'store') return { category, categoryFrom };
  const fromWords = toCategory(product);
  return { category: fromWords, categoryFrom: fromWords === null ? null : 'words' };
}
