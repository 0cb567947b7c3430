import type { PreviewProductReply, RecipeReply } from '../../server/replies.ts';

/** The selectors of a recipe, in the order of the form. */
export const recipeFields = [
  'product',
  'name',
  'url',
  'image',
  'price',
  'was',
  'brand',
  'sku',
  'next',
] as const;
/** One selector of a recipe. */
export type RecipeField = (typeof recipeFields)[number];

/** A recipe as it is being written: empty texts for what it does not say. */
export type RecipeDraft = Readonly<Record<RecipeField, string>> & { readonly browser: boolean };

const needed: readonly RecipeField[] = ['product', 'name', 'url'];

/** @param recipe null: nothing is written yet */
export function toDraft(recipe: RecipeReply | null): RecipeDraft {
  const texts = recipeFields.map((field) => [field, recipe?.[field] ?? '']);
  return { ...(Object.fromEntries(texts) as Record<RecipeField, string>), browser: recipe?.browser ?? false };
}

/** The recipe that was written; null for none, and while something that it needs is missing: see `listMissing`. */
export function toRecipe(draft: RecipeDraft): RecipeReply | null {
  if (isEmpty(draft) || listMissing(draft).length > 0) return null;
  const written = recipeFields.flatMap((field) =>
    draft[field].trim() ? [[field, draft[field].trim()]] : [],
  );
  return { ...Object.fromEntries(written), ...(draft.browser && { browser: true }) } as RecipeReply;
}

/** What has to be written before the recipe is one; nothing where there is none at all. */
export function listMissing(draft: RecipeDraft): readonly RecipeField[] {
  return isEmpty(draft) ? [] : needed.filter((field) => draft[field].trim() === '');
}

/** A draft from JSON; null when the text is none. An empty text is no recipe. */
export function parseDraft(text: string): RecipeDraft | null {
  if (text.trim() === '') return toDraft(null);
  try {
    const value: unknown = JSON.parse(text);
    const isRecipe = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRecipe && Object.values(value).every(isWritable) ? toDraft(value as RecipeReply) : null;
  } catch {
    return null;
  }
}

/** What was found for a field in one product, as text, and by which reader. */
export interface FoundValue {
  /** Null: nothing. */
  readonly text: string | null;
  /** `recipe`, `json-ld`, `cards`, …; null: not known. */
  readonly origin: string | null;
}

/** How many of the first products are looked at beside each field. */
const shown = 3;

/** What was found for a field in each of the first three products. @param format writes a price */
export function listFound(
  products: readonly PreviewProductReply[],
  field: Exclude<RecipeField, 'product' | 'next'>,
  format: (price: NonNullable<PreviewProductReply['price']>) => string,
): readonly FoundValue[] {
  return products.slice(0, shown).map((product) => {
    const value = product[field];
    const text = value !== null && typeof value === 'object' ? format(value) : value;
    return { text, origin: product.origins[field] ?? null };
  });
}

function isEmpty(draft: RecipeDraft): boolean {
  return !draft.browser && recipeFields.every((field) => draft[field].trim() === '');
}

function isWritable(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean';
}
