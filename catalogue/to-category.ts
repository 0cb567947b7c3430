import { type Category, OTHER } from '../models/category.ts';
import { categoryWords, compoundHeads, detailWords, doubtfulHeads, joinedWords } from './category-words.ts';
import { broughtAlong, headFirst, materials, otherDetails, otherScripts, unspaced } from './other-scripts.ts';

const categoryOf: ReadonlyMap<string, Category> = new Map(
  [categoryWords, otherScripts].flatMap((all) =>
    Object.entries(all).flatMap(([category, words]) => words.map((word) => [fold(word), category] as const)),
  ),
);
const details: ReadonlySet<string> = new Set([...detailWords, ...otherDetails].map(fold));

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
 * "dress shirt" is a shirt and a "shirt dress" a dress; in some languages the first. Brands and sizes are in Latin letters
 * everywhere: where other letters name things, those name the thing.
 */
function readText(text: string): readonly Category[] {
  const words = toWords(text);
  const detailsAt = words.findIndex((word, at) => at > 0 && (details.has(word) || /^[,(|]$/.test(word)));
  const ofThing = findKnown(detailsAt < 0 ? words : words.slice(0, detailsAt));
  return [...new Set(ofThing.length > 0 ? ofThing : findKnown(words))];
}

/** The known words' categories, the thing's own first. */
function findKnown(words: readonly string[]): readonly Category[] {
  const begun = findAll(words.filter((word) => headFirst.test(word)));
  if (begun.length > 0) return begun;
  const inside = words.filter((word) => unspaced.test(word)).flatMap(findInside);
  const things = inside.filter((word) => !materials.has(word));
  const joined = findAll(things.length > 0 ? things : inside);
  return (joined.length > 0 ? joined : findAll(words)).reverse();
}

function findAll(words: readonly string[]): Category[] {
  return words.map(findWord).filter((category) => category !== undefined);
}

/** Letters of the longest known word that stands in others. */
const longestInside = 10;

/** The known words in a text without spaces, in order: at each place the longest. */
function findInside(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const word = longestKnown(text.slice(at, at + longestInside));
    at += word?.length ?? 1;
    if (word !== undefined && !broughtAlong.test(text.slice(at, at + 2))) found.push(word);
  }
  return found;
}

function longestKnown(text: string): string | undefined {
  for (let length = text.length; length > 0; length--) {
    const word = text.slice(0, length);
    if (categoryOf.has(word) && unspaced.test(word)) return word;
  }
  return undefined;
}

function findWord(word: string): Category | undefined {
  return (
    categoryOf.get(word) ??
    categoryOf.get(word.replace(/s$/, '')) ??
    categoryOf.get(word.replace(/es$/, '')) ??
    (word.startsWith(arabicThe) ? categoryOf.get(word.slice(arabicThe.length)) : undefined) ??
    findCompound(word)
  );
}

/** The Arabic article is written with its word. */
const arabicThe = 'ال';

/** Letters of a compound's last part, at most, and of what stands before it, at least. */
const longestHead = 12;
const shortestFront = 3;

/** The category of a word's last part, the longest that is known. */
function findCompound(word: string): Category | undefined {
  for (let at = Math.max(shortestFront, word.length - longestHead); at < word.length; at++) {
    const head = word.slice(at);
    const fronts = doubtfulHeads.get(head);
    const isMeant = fronts === undefined || fronts.some((front) => word.endsWith(`${front}${head}`));
    if (compoundHeads.has(head) && isMeant) return categoryOf.get(head);
  }
  return undefined;
}

function toWords(text: string): readonly string[] {
  const joined = joinedWords.reduce((sofar, [pattern, word]) => sofar.replace(pattern, word), fold(text));
  return joined.split(/([,(|])|[^\p{L}]+/u).filter(Boolean);
}

/** Small letters without accents; what makes another sound of Japanese letters stays, and so do whole Korean syllables. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?![\u3099\u309a])[\p{M}\u0640]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}
