import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CategoryOrigin, Product } from '../catalogue/rows.ts';
import { readCategory } from '../catalogue/to-category.ts';
import type { Category } from '../models/category.ts';

/** One product whose crop is to be made. */
export interface CropPlan {
  readonly product: string;
  /** sha256 of the picture. */
  readonly picture: string;
  /** What a person, the store or its words say it is; null: the picture shall tell. */
  readonly category: Category | null;
  readonly categoryFrom: CategoryOrigin | null;
  /** What it may be instead, when its picture surely shows that: words leave doubts, a person's and a store's word none. */
  readonly rivals: readonly Category[];
  /** What the crop is made from; a product whose crop has this basis already needs no new one. */
  readonly basis: string;
}

/** Raised whenever crops are cut in another way, so that old ones are made again. */
const cropWay = 2;

/** The plans for all products still sold, with and without need of work. */
export function* planCrops(catalogue: Catalogue, detector: { readonly basis: string }): Generator<CropPlan> {
  for (const product of catalogue.products.sold()) {
    if (product.picture === null) continue;
    const said = sayCategory(product);
    const word = `${said.category ?? '?'}${said.rivals.map((rival) => `~${rival}`).join('')}`;
    const basis = [product.picture, detector.basis.slice(0, 16), word, cropWay].join('/');
    yield { product: product.id, picture: product.picture, ...said, basis };
  }
}

/** A category that was read from words or the picture may be read anew; a person's and a store's word stands. */
function sayCategory(product: Product): Pick<CropPlan, 'category' | 'categoryFrom' | 'rivals'> {
  const { category, categoryFrom } = product;
  if (categoryFrom === 'person' || categoryFrom === 'store') return { category, categoryFrom, rivals: [] };
  const told = readCategory(product);
  if (told === null) return { category: null, categoryFrom: null, rivals: [] };
  return { ...told, categoryFrom: 'words' };
}
