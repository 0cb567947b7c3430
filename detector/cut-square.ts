import { cropPhoto, toWholePixels } from '../photo/crop-photo.ts';
import { padPhoto } from '../photo/pad-photo.ts';
import type { Box, Photo } from '../photo/photo.ts';

export interface CutOptions {
  /** Kept around the box on each side, as a share of its width or height. */
  readonly margin: number;
  /** Side of the square, pixels. */
  readonly size: number;
  /** Grey level where the margin leaves the photo, 0..255. */
  readonly padValue: number;
}

/** A box of a photo with what is around it, stretched to a square as R-CNN does (Girshick et al., CVPR 2014). */
export function cutSquare(photo: Photo, box: Box, { margin, size, padValue }: CutOptions): Photo {
  const wide = widen(box, margin);
  const part = toWholePixels(wide, photo);
  const [left, width] = toSpan(part.left - wide.left, part.width, wide.width, size);
  const [top, height] = toSpan(part.top - wide.top, part.height, wide.height, size);
  const placement = { width: size, height: size, inner: { width, height }, left, top };
  return padPhoto(cropPhoto(photo, part), placement, padValue);
}

function widen({ left, top, width, height }: Box, margin: number): Box {
  const across = margin * width;
  const down = margin * height;
  return { left: left - across, top: top - down, width: width + 2 * across, height: height + 2 * down };
}

/** Where a part of a length lies in the square's side: `[start, length]` in whole pixels, at least one. */
function toSpan(start: number, length: number, whole: number, side: number): readonly [number, number] {
  const scale = side / whole;
  const from = Math.min(side - 1, Math.max(0, Math.round(start * scale)));
  const to = Math.min(side, Math.max(from + 1, Math.round((start + length) * scale)));
  return [from, to - from];
}
