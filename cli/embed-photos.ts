import type { Detector } from '../detector/detector.ts';
import { cropGarment } from '../embedder/crop-garment.ts';
import type { EmbeddedPhoto } from '../embedder/embedded-photo.ts';
import type { Embedder, Look } from '../embedder/embedder.ts';
import { type Category, OTHER } from '../models/category.ts';
import type { Box, Photo } from '../photo/photo.ts';
import { PhotoError } from '../photo/photo-error.ts';
import { readPhoto } from '../photo/read-photo.ts';
import { mapInOrder } from './map-in-order.ts';

/** Photos in work at once: one in the network, two being decoded. */
const ahead = 3;

/**
 * One embedding a photo, in order: of its best garment, or of the whole photo (category `other`) when it shows none.
 *
 * @param detector null: always of the whole photo
 */
export function embedPhotos(
  paths: AsyncIterable<string>,
  embedder: Embedder,
  detector: Detector | null,
): AsyncGenerator<EmbeddedPhoto> {
  return mapInOrder(paths, ahead, (path) => embedPhoto(path, embedder, detector));
}

async function embedPhoto(
  path: string,
  embedder: Embedder,
  detector: Detector | null,
): Promise<EmbeddedPhoto> {
  try {
    const photo = await readPhoto(path);
    const { category, box } = await pick(photo, detector);
    const [look] = await embedder.embed([cropGarment(photo, box, embedder.cropMargin)]);
    return { photo: path, category, embedder: embedder.name, embedding: (look as Look).embedding };
  } catch (error) {
    if (error instanceof PhotoError)
      return { photo: path, error: { code: error.code, message: error.message } };
    throw error;
  }
}

async function pick(
  photo: Photo,
  detector: Detector | null,
): Promise<{ readonly category: Category; readonly box: Box | null }> {
  const garments = await detector?.detect(photo);
  return garments?.[0] ?? { category: OTHER, box: null };
}
