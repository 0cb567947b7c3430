import { unwrap } from 'solid-js/store';
import { measureOverlap } from '../../detector/box-overlap.ts';
import type { BoxReply, MatchReply, OutfitPartReply } from '../../server/replies.ts';
import type { Words } from '../words/en.ts';

/** Overlap from which a drawn box is around what was found. */
const samePlace = 0.4;

/** A piece of the outfit with what looks like it: found by the server, drawn by the person, or the whole photo. */
export interface Piece {
  /** Unique in the outfit, and the same after a reload: "1", "2", … in order of the answer; "whole". */
  readonly key: string;
  readonly origin: 'found' | 'drawn' | 'whole';
  readonly category: string;
  /** Pixels of the photo that was sent. */
  readonly box: BoxReply;
  readonly colour: string | null;
  /** Best first. */
  readonly matches: readonly MatchReply[];
  /** Whether a search for this piece is under way. */
  readonly isSearching: boolean;
  /** Why the last search for it failed. */
  readonly problem: unknown;
  /** Whether the server has no more matches than these. */
  readonly hasAll: boolean;
}

/** The pieces of an answer, in its order; the whole photo where nothing was found. Those not matched yet are searched for. */
export function toPieces(outfit: OutfitPartReply, asked: number): Piece[] {
  const found = outfit.garments.map((garment, index) => ({
    ...idle,
    key: String(index + 1),
    origin: 'found' as const,
    category: garment.category,
    box: garment.box,
    colour: garment.colour,
    matches: garment.matches,
    isSearching: index >= outfit.matched,
    hasAll: index < outfit.matched && garment.matches.length < asked,
  }));
  return found.length > 0 || outfit.whole.length === 0 ? found : [toWhole(outfit, asked)];
}

/** A piece that the person drew, before its matches are there. */
export function toDrawn(key: string, box: BoxReply, category: string): Piece {
  return {
    ...idle,
    key,
    origin: 'drawn',
    category,
    box,
    colour: null,
    matches: [],
    hasAll: false,
    isSearching: true,
  };
}

/** The matches of a piece as they came. Followed as a whole, for they are replaced as one: to follow each field of each of them takes longer than to show them. */
export function readMatches(piece: Piece): readonly MatchReply[] {
  return unwrap(piece.matches as MatchReply[]);
}

/**
 * What a drawn box is most likely around: a piece that was found in much the same place, or else what is worn at such a height: above the waist
 * in the upper half of the photo.
 */
export function guessCategory(
  box: BoxReply,
  pieces: readonly Pick<Piece, 'origin' | 'box' | 'category'>[],
  photoHeight: number,
): string {
  const same = pieces.find((piece) => piece.origin !== 'whole' && measureOverlap(piece.box, box) > samePlace);
  if (same) return same.category;
  const middle = (box.top + box.height / 2) / photoHeight;
  if (box.height / photoHeight > 0.5) return 'dress';
  if (middle > 0.82) return 'other';
  return middle > 0.52 ? 'short' : 'shirt';
}

/** The whole photo as a piece, with its matches. @param asked how many of them were asked for */
export function toWhole(
  { width, height, whole }: Pick<OutfitPartReply, 'width' | 'height' | 'whole'>,
  asked: number,
): Piece {
  const box = { left: 0, top: 0, width, height };
  const category = whole[0]?.category ?? 'other';
  return {
    ...idle,
    key: 'whole',
    origin: 'whole',
    category,
    box,
    colour: null,
    matches: whole,
    hasAll: whole.length < asked,
  };
}

const idle = { isSearching: false, problem: null } as const;

/** "Tops", or that it is the whole photo. */
export function namePiece({ origin, category }: Pick<Piece, 'origin' | 'category'>, words: Words): string {
  return origin === 'whole' ? words.outfit.whole : (words.categories[category] ?? category);
}
