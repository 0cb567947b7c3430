import type { Recipe } from '../recipe.ts';

const required = ['product', 'name', 'url'] as const;
const texts = ['product', 'name', 'url', 'image', 'price', 'was', 'brand', 'sku', 'next'] as const;

/** A recipe that cannot be used. */
export class RecipeError extends Error {
  override readonly name = 'RecipeError';
  readonly code = 'wrong_recipe';
}

/**
 * A recipe out of parsed JSON; whatever else it holds is dropped.
 *
 * @throws {RecipeError} when a required selector is missing or a value is of the wrong type
 */
export function parseRecipe(value: unknown): Recipe {
  if (typeof value !== 'object' || value === null) throw new RecipeError('Expected an object for the recipe');
  const given = value as Record<string, unknown>;
  for (const key of required)
    if (typeof given[key] !== 'string' || given[key] === '')
      throw new RecipeError(`Expected a selector for "${key}" in the recipe`);
  for (const key of texts)
    if (given[key] !== undefined && typeof given[key] !== 'string')
      throw new RecipeError(`Expected text for "${key}" in the recipe but received ${typeof given[key]}`);
  if (given['browser'] !== undefined && typeof given['browser'] !== 'boolean')
    throw new RecipeError('Expected true or false for "browser" in the recipe');
  const kept = [...texts, 'browser']
    .filter((key) => given[key] !== undefined)
    .map((key) => [key, given[key]]);
  return Object.fromEntries(kept) as Recipe;
}
