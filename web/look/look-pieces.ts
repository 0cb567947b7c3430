import type { MatchReply } from '../../server/replies.ts';
import { type Piece, readMatches } from '../outfit/piece.ts';

/** The product that a person chose for a piece, by the piece's key; `leftOut` where the piece is not wanted. */
export type Choices = Readonly<Record<string, string>>;

/** Stands in the choices for a piece that is not wanted. */
export const leftOut = '';

/** A piece with the product that stands for it. */
export interface LookPiece {
  readonly piece: Piece;
  /** 1 for the first piece of the photo. */
  readonly number: number;
  readonly match: MatchReply;
  readonly isOut: boolean;
}

/** Every piece that has a match: with the chosen one, or the most alike where nothing was chosen. */
export function toLookPieces(pieces: readonly Piece[], choices: Choices): readonly LookPiece[] {
  return pieces.flatMap((piece, index) => {
    const matches = readMatches(piece);
    const [first] = matches;
    if (!first || piece.origin === 'whole') return [];
    const chosen = choices[piece.key];
    const match = (chosen && matches.find(({ product }) => product === chosen)) || first;
    return [{ piece, number: index + 1, match, isOut: chosen === leftOut }];
  });
}

/** The match before (−1) or after (1) the one in the look, round and round. */
export function swapMatch({ piece, match }: LookPiece, by: 1 | -1): MatchReply {
  const index = piece.matches.findIndex(({ product }) => product === match.product);
  return piece.matches.at((index + by) % piece.matches.length) ?? match;
}
