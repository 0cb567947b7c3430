import { type Category, OTHER } from '../models/category.ts';
import { categoryWords, compoundHeads, detailWords, joinedWords } from './category-words.ts';

const categoryOf: ReadonlyMap<string, Category> = new Map(
  Object.entries(categoryWords).flatMap(([category, words]) =>
    words.map((word) => [word, category] as const),
  ),
);

/** What words tell of a product's category. */
export interface ToldCategory {
  readonly category: Category;
  /**
   * What it may be as well, when its picture surely shows that: other categories that a name speaks of ("shirt dress"), and
   * every garment where only a shelf was named, for shelves hold more than they say. Empty when the words are clear.
   */
  readonly rivals: readonly Category[];
}

interface Words {
  readonly name: string;
  /** Breadcrumbs and product types, from general to special. */
  readonly kinds: readonly string[];
}

/** The category that a product's words tell, without their doubts; null when no word is known. */
export function toCategory(words: Words): Category | null {
  return readCategory(words)?.category ?? null;
}

/** The category that a product's words tell: of its name, else of its kinds from the most special to the most general. */
export function readCategory({ name, kinds }: Words): ToldCategory | null {
  const [category, ...others] = readText(name);
  if (category !== undefined) return { category, rivals: others };
  for (const kind of [...kinds].reverse()) {
    const [shelf] = readText(kind);
    if (shelf !== undefined) return { category: shelf, rivals: garmentsBut(shelf) };
  }
  return null;
}

/** A bag on the arm of a dressed model stays a bag. */
function garmentsBut(shelf: Category): readonly Category[] {
  if (shelf === OTHER) return [];
  return Object.keys(categoryWords).filter((category) => category !== shelf && category !== OTHER);
}

/**
 * The categories that a text speaks of, the thing's own first: the last known word before the details names the thing, so that a
 * "dress shirt" is a shirt and a "shirt dress" a dress.
 */
function readText(text: string): readonly Category[] {
  const words = toWords(text);
  const detailsAt = words.findIndex((word, at) => at > 0 && (detailWords.has(word) || /^[,(|]$/.test(word)));
  const ofThing = findKnown(detailsAt < 0 ? words : words.slice(0, detailsAt));
  return [...new Set((ofThing.length > 0 ? ofThing : findKnown(words)).reverse())];
}

function findKnown(words: readonly string[]): Category[] {
  return words.map(findWord).filter((category) => category !== undefined);
}

function findWord(word: string): Category | undefined {
  return (
    categoryOf.get(word) ??
    categoryOf.get(word.replace(/s$/, '')) ??
    categoryOf.get(word.replace(/es$/, '')) ??
    findCompound(word)
  );
}

/** Letters of a compound's last part, at most, and of what stands before it, at least. */
const longestHead = 12;
const shortestFront = 3;

/** The category of a word's last part, the longest that is known. */
function findCompound(word: string): Category | undefined {
  for (let at = Math.max(shortestFront, word.length - longestHead); at < word.length; at++) {
    const head = word.slice(at);
    if (compoundHeads.has(head)) return categoryOf.get(head);
  }
  return undefined;
}

function toWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = joinedWords.reduce((sofar, [pattern, word]) => sofar.replace(pattern, word), plain);
  return joined.split(/([,(|])|[^\p{L}]+/u).filter(Boolean);
}
