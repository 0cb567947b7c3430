import type { DetectOptions, Detector } from '../detector/detector.ts';
import type { Garment } from '../detector/garment.ts';
import type { Photo } from '../photo/photo.ts';
import { PhotoError } from '../photo/photo-error.ts';
import { readPhoto } from '../photo/read-photo.ts';
import { mapInOrder } from './map-in-order.ts';

/** What was found in one photo, or why it could not be looked at. */
export type DetectedPhoto =
  | { readonly path: string; readonly photo: Photo; readonly garments: readonly Garment[] }
  | { readonly path: string; readonly error: PhotoError };

/** Photos in work at once: one in the network, two being decoded. */
const ahead = 3;

/** Finds the garments in photos, in order; a file that is no photo becomes an error of its own. */
export function detectPhotos(
  paths: AsyncIterable<string>,
  detector: Detector,
  options: DetectOptions,
): AsyncGenerator<DetectedPhoto> {
  return mapInOrder(paths, ahead, (path) => detectPhoto(path, detector, options));
}

async function detectPhoto(path: string, detector: Detector, options: DetectOptions): Promise<DetectedPhoto> {
  try {
    const photo = await readPhoto(path);
    return { path, photo, garments: await detector.detect(photo, options) };
  } catch (error) {
    if (error instanceof PhotoError) return { path, error };
    throw error;
  }
}
