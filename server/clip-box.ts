import type { Box, Photo } from '../photo/photo.ts';
import { RequestError } from './request-error.ts';

/** The part of a box that lies in the photo; throws invalid_box when less than a pixel does. */
export function clipBox(box: Box, { width, height }: Pick<Photo, 'width' | 'height'>): Box {
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const clipped = {
    left,
    top,
    width: Math.min(width, box.left + box.width) - left,
    height: Math.min(height, box.top + box.height) - top,
  };
  if (clipped.width >= 1 && clipped.height >= 1) return clipped;
  throw new RequestError(
    422,
    'invalid_box',
    `Expected a box in the photo, which is ${width} × ${height} pixels.`,
  );
}
