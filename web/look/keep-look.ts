import { requestBlob } from '../api/request.ts';
import { atWidth } from '../parts/product-picture.tsx';
import { type SavedPiece, saveLook } from '../saved/saved-looks.ts';
import type { LookPiece } from './look-pieces.ts';

/** Saves a look on this device with its photo and a thumbnail of every piece, so that it shows without a network. */
export async function keepLook(pieces: readonly LookPiece[], photo: Blob | undefined): Promise<void> {
  const saved = await Promise.all(pieces.map(toSavedPiece));
  await saveLook({ photo: photo ?? null, pieces: saved });
}

async function toSavedPiece({ piece, match }: LookPiece): Promise<SavedPiece> {
  const { product, name, store, url, price, image } = match;
  const picture = await requestBlob(atWidth(image, 320)).catch(() => null);
  return {
    product,
    name,
    store,
    url,
    price: price && { ...price },
    picture,
    category: piece.category,
    box: { ...piece.box },
  };
}
