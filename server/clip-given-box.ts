import { clipBox } from '../detector/box-overlap.ts';
import type { Box, Photo } from '../photo/photo.ts';
import { RequestError } from './request-error.ts';

/** The part of a given box that lies in the photo; throws invalid_box when less than a pixel does. */
export function clipGivenBox(box: Box, photo: Pick<Photo, 'width' | 'height'>): Box {
  const clipped = clipBox(box, photo);
  if (clipped.width >= 1 && clipped.height >= 1) return clipped;
  throw new RequestError(
    422,
    'invalid_box',
    `Expected a box in the photo, which is ${photo.width} × ${photo.height} pixels.`,
  );
}
