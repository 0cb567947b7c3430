import { cropPhoto } from '../photo/crop-photo.ts';
import type { Box, Photo } from '../photo/photo.ts';

/**
 * What the embedder looks at: a garment with a little of its surroundings. Indexing and searching both cut it here, so
 * that the same garment gives the same crop.
 *
 * @param box pixels of the photo; null for the whole photo
 * @param margin fraction of the box's longer side, added on all four sides: the embedder's `cropMargin`
 */
export function cropGarment(photo: Photo, box: Box | null, margin: number): Photo {
  return box === null ? photo : cropPhoto(photo, box, { margin });
}
