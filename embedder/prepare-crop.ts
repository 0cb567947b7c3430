import { centre, padPhoto } from '../photo/pad-photo.ts';
import type { Photo } from '../photo/photo.ts';
import { fitInto } from '../photo/resize-photo.ts';

/** A crop at the network's size: its longer side fills the square, it lies in the middle, and grey fills the rest. */
export function padSquare(crop: Photo, size: number, padValue: number): Photo {
  const square = { width: size, height: size };
  return padPhoto(crop, centre(fitInto(crop, square), square), padValue);
}
