import type { Category } from '../models/category.ts';
import { categoryWords, detailWords, joinedWords } from './category-words.ts';

const categoryOf: ReadonlyMap<string, Category> = new Map(
  Object.entries(categoryWords).flatMap(([category, words]) =>
    words.map((word) => [word, category] as const),
  ),
);

/**
 * The category that a product's words tell: of its name, else of its kinds from the most special to the most general.
 *
 * @param kinds breadcrumbs and product types, from general to special
 * @returns null when no word is known
 */
export function toCategory({
  name,
  kinds,
}: {
  readonly name: string;
  readonly kinds: readonly string[];
}): Category | null {
  for (const text of [name, ...[...kinds].reverse()]) {
    const category = readCategory(text);
    if (category !== null) return category;
  }
  return null;
}

/** The last known word before the details names the thing: "dress shirt" is a shirt, "shirt dress" a dress. */
function readCategory(text: string): Category | null {
  const words = toWords(text);
  const detailsAt = words.findIndex((word, at) => at > 0 && (detailWords.has(word) || /^[,(|]$/.test(word)));
  const thing = detailsAt < 0 ? words : words.slice(0, detailsAt);
  return findLast(thing) ?? findLast(words);
}

function findLast(words: readonly string[]): Category | null {
  const known = words.map(findWord).filter((category) => category !== undefined);
  return known.at(-1) ?? null;
}

function findWord(word: string): Category | undefined {
  return (
    categoryOf.get(word) ?? categoryOf.get(word.replace(/s$/, '')) ?? categoryOf.get(word.replace(/es$/, ''))
  );
}

function toWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = joinedWords.reduce((sofar, [pattern, word]) => sofar.replace(pattern, word), plain);
  return joined.split(/([,(|])|[^\p{L}]+/u).filter(Boolean);
}
