import { toCategory } from '../catalogue/to-category.ts';
import type { Look } from '../embedder/embedder.ts';
import { type Category, OTHER } from '../models/category.ts';

/** What a crop looks like, in words; null where the network has none, or none that fits. */
export interface LookWords {
  readonly colour: string | null;
  readonly type: string | null;
}

/**
 * The words of a look that fit its category: a type of another ("Wallets" for a shirt) is a guess gone wrong.
 *
 * @param category null when it is not known
 */
export function toLookWords({ colour, type }: Look, category: Category | null): LookWords {
  const told = type && (toCategory({ name: type.name, kinds: [] }) ?? OTHER);
  const fits = category === null || told === category;
  return { colour: colour?.name ?? null, type: fits ? (type?.name ?? null) : null };
}
