import type { BoxReply, OutfitReply } from '../../server/replies.ts';
import { parseBox, toBoxText } from './box-text.ts';
import { type Piece, toDrawn } from './piece.ts';

/** A piece that a person drew, moved or called something else, as the page's address keeps it. */
export interface KeptPiece {
  readonly key: string;
  readonly category: string;
  /** Whole pixels of the photo. */
  readonly box: BoxReply;
}

/** `1.shirt.10,20,300,400;4.dress.…`; what cannot be read is left out. */
export function parseKept(text: string | undefined): readonly KeptPiece[] {
  return (text ?? '').split(';').flatMap((part) => {
    const [key, category, place] = part.split('.');
    const box = parseBox(place);
    return key && category && box && /^\d+$/.test(key) ? [{ key, category, box }] : [];
  });
}

/** What differs from the server's answer, for the page's address; empty where nothing does. */
export function toKeptText(pieces: readonly Piece[], outfit: OutfitReply): string {
  return pieces
    .filter((piece) => piece.origin !== 'whole' && !isAsFound(piece, outfit))
    .map(({ key, category, box }) => `${key}.${category}.${toBoxText(box)}`)
    .join(';');
}

/** The answer's pieces with what the person had made of them; those have to be searched for again. */
export function withKept(found: readonly Piece[], kept: readonly KeptPiece[]): Piece[] {
  const changed = found.map((piece) => {
    const own = kept.find(({ key }) => key === piece.key);
    return own ? { ...piece, category: own.category, box: own.box, isSearching: true } : piece;
  });
  const drawn = kept
    .filter(({ key }) => !found.some((piece) => piece.key === key))
    .map(({ key, box, category }) => toDrawn(key, box, category));
  return [...changed.filter(({ origin }) => origin !== 'whole' || drawn.length === 0), ...drawn];
}

function isAsFound({ key, category, box }: Piece, { garments }: OutfitReply): boolean {
  const garment = garments[Number(key) - 1];
  return garment?.category === category && toBoxText(garment.box) === toBoxText(box);
}
