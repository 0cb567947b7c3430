import type { Detector } from '../detector/detector.ts';
import type { Garment } from '../detector/garment.ts';
import { cropGarment } from '../embedder/crop-garment.ts';
import type { Embedder, Look } from '../embedder/embedder.ts';
import type { Category } from '../models/category.ts';
import type { Box, Photo } from '../photo/photo.ts';
import { chooseGarments } from './choose-garments.ts';
import type { Match, MatchedGarment, MatchedOutfit, Matcher, MatchFilter } from './match.ts';
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
  { whole = false, ...filter }: MatchOutfitOptions = {},
): Promise<MatchedOutfit> {
  const garments = chooseGarments(await parts.detector.detect(photo));
  const boxes: (Box | null)[] = garments.map(({ box }) => box);
  if (whole || garments.length === 0) boxes.push(null);
  const looks = await embedBoxes(photo, boxes, parts);
  const wholeLook = looks[garments.length];
  const { width, height } = photo;
  return {
    width,
    height,
    garments: await Promise.all(garments.map((garment, at) => matchLook(garment, looks[at], parts, filter))),
    whole: wholeLook ? await parts.matcher.matchAll(wholeLook.embedding, filter) : [],
  };
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
  if (!look) return { matches: [], colour: null, type: null };
  const { embedding } = look;
  const matches =
    category === null ? matcher.matchAll(embedding, filter) : matcher.match(embedding, category, filter);
  return { matches: await matches, ...toLookWords(look, category) };
}

function embedBoxes(photo: Photo, boxes: readonly (Box | null)[], { embedder }: SearchingParts) {
  return embedder.embed(boxes.map((box) => cropGarment(photo, box, embedder.cropMargin)));
}

async function matchLook(
  garment: Garment,
  look: Look | undefined,
  { matcher }: SearchingParts,
  filter: MatchFilter,
): Promise<MatchedGarment> {
  if (!look) return { ...garment, matches: [], colour: null, type: null };
  return {
    ...garment,
    ...toLookWords(look, garment.category),
    matches: await matcher.match(look.embedding, garment.category, filter),
  };
}
