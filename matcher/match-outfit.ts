import type { Detector } from '../detector/detector.ts';
import type { Garment } from '../detector/garment.ts';
import { cropGarment } from '../embedder/crop-garment.ts';
import type { Embedder, Look } from '../embedder/embedder.ts';
import type { Category } from '../models/category.ts';
import type { Box, Photo } from '../photo/photo.ts';
import { chooseGarments } from './choose-garments.ts';
import type { Match, MatchedGarment, MatchedOutfit, Matcher, MatchFilter, OutfitSoFar } from './match.ts';
import { type LookWords, toLookWords } from './to-look-words.ts';

/** What the searching way needs. */
export interface SearchingParts {
  readonly detector: Detector;
  readonly embedder: Embedder;
  readonly matcher: Matcher;
}

export interface MatchOutfitOptions extends MatchFilter {
  /** Also matches the whole photo; that happens anyway when it shows no garment. */
  readonly whole?: boolean;
}

/** Finds the garments of a photo and the products like each: photo → detect → choose → crop → embed → match. */
export async function matchOutfit(
  photo: Photo,
  parts: SearchingParts,
  options: MatchOutfitOptions = {},
): Promise<MatchedOutfit> {
  let outfit: MatchedOutfit = { width: photo.width, height: photo.height, garments: [], whole: [] };
  for await (const { matched, ...soFar } of matchOutfitInParts(photo, parts, options)) outfit = soFar;
  return outfit;
}

/**
 * The same, as it becomes known: the garments; then the first, best-scored, with its matches; then everything. A photo
 * without garments has one part only.
 */
export async function* matchOutfitInParts(
  photo: Photo,
  parts: SearchingParts,
  { whole = false, ...filter }: MatchOutfitOptions = {},
): AsyncGenerator<OutfitSoFar> {
  const garments = chooseGarments(await parts.detector.detect(photo));
  const { width, height } = photo;
  const unmatched = garments.map((garment) => ({ ...garment, ...noWords, matches: [] }));
  const [first, ...others] = garments;
  const boxes: (Box | null)[] = others.map(({ box }) => box);
  if (whole || !first) boxes.push(null);
  // Before any crop is cut, which takes longer than sending this does.
  if (first) yield { width, height, garments: unmatched, whole: [], matched: 0 };
  // At once: while the network looks at the first crop, the others are cut.
  const firstMatched = first && matchGarments([first], embedBoxes(photo, [first.box], parts), parts, filter);
  const otherLooks = embedBoxes(photo, boxes, parts);
  const othersMatched = matchGarments(others, otherLooks, parts, filter);
  const wholeMatched = matchWhole(otherLooks, others.length, parts, filter);
  // Whoever stops listening, or hears of the first one's failure, hears no more of these.
  const all = Promise.all([firstMatched ?? [], othersMatched, wholeMatched]);
  all.catch(() => undefined);

  if (firstMatched && boxes.length > 0) {
    const soFar = [...(await firstMatched), ...unmatched.slice(1)];
    yield { width, height, garments: soFar, whole: [], matched: 1 };
  }
  const [one, rest, wholePhoto] = await all;
  yield { width, height, garments: [...one, ...rest], whole: wholePhoto, matched: garments.length };
}

/** One part of a photo and the products like it. */
export interface MatchedBox extends LookWords {
  readonly matches: readonly Match[];
}

export interface MatchBoxOptions extends MatchFilter {
  /** Pixels of the upright photo; null: the whole photo. */
  readonly box: Box | null;
  /** Where to look; null: in every category. */
  readonly category: Category | null;
}

/** The products like one part of a photo: a box that a person drew or moved. */
export async function matchBox(
  photo: Photo,
  { embedder, matcher }: Pick<SearchingParts, 'embedder' | 'matcher'>,
  { box, category, ...filter }: MatchBoxOptions,
): Promise<MatchedBox> {
  const [look] = await embedder.embed([cropGarment(photo, box, embedder.cropMargin)]);
  if (!look) return { ...noWords, matches: [] };
  const { embedding } = look;
  const matches =
    category === null ? matcher.matchAll(embedding, filter) : matcher.match(embedding, category, filter);
  return { matches: await matches, ...toLookWords(look, category) };
}

const noWords: LookWords = { colour: null, type: null };

function embedBoxes(photo: Photo, boxes: readonly (Box | null)[], { embedder }: SearchingParts) {
  return embedder.embed(boxes.map((box) => cropGarment(photo, box, embedder.cropMargin)));
}

async function matchGarments(
  garments: readonly Garment[],
  looks: Promise<readonly Look[]>,
  { matcher }: SearchingParts,
  filter: MatchFilter,
): Promise<readonly MatchedGarment[]> {
  const known = await looks;
  return Promise.all(
    garments.map(async (garment, at) => {
      const look = known[at];
      if (!look) return { ...garment, ...noWords, matches: [] };
      const matches = await matcher.match(look.embedding, garment.category, filter);
      return { ...garment, ...toLookWords(look, garment.category), matches };
    }),
  );
}

/** @param at where among the looks the whole photo's is; none: it was not asked for */
async function matchWhole(
  looks: Promise<readonly Look[]>,
  at: number,
  { matcher }: SearchingParts,
  filter: MatchFilter,
): Promise<readonly Match[]> {
  const look = (await looks)[at];
  return look ? matcher.matchAll(look.embedding, filter) : [];
}
