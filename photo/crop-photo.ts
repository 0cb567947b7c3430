import type { Box, Photo } from './photo.ts';

/**
 * The part of a photo inside a box, which is first widened, then clipped to the photo.
 *
 * @param box pixels of the photo, fractions allowed: edges are rounded to the nearest pixel, at least one pixel stays
 * @param options.margin added on all four sides, as a fraction of the box's longer side; default 0
 */
export function cropPhoto(photo: Photo, box: Box, { margin = 0 }: { readonly margin?: number } = {}): Photo {
  const { left, top, width, height } = toWholePixels(widen(box, margin), photo);
  const pixels = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * photo.width + left) * 3;
    pixels.set(photo.pixels.subarray(from, from + width * 3), row * width * 3);
  }
  return { width, height, pixels };
}

function widen(box: Box, margin: number): Box {
  const extra = margin * Math.max(box.width, box.height);
  return {
    left: box.left - extra,
    top: box.top - extra,
    width: box.width + 2 * extra,
    height: box.height + 2 * extra,
  };
}

/**
 * The whole pixels of a photo that a box covers: inside the photo, at least one.
 *
 * @returns integers, 0 ≤ left < left + width ≤ photo.width, likewise down
 */
export function toWholePixels(box: Box, photo: Pick<Photo, 'width' | 'height'>): Box {
  const [left, right] = toSpan(box.left, box.left + box.width, photo.width);
  const [top, bottom] = toSpan(box.top, box.top + box.height, photo.height);
  return { left, top, width: right - left, height: bottom - top };
}

function toSpan(from: number, to: number, length: number): readonly [number, number] {
  const start = Math.min(length - 1, Math.max(0, Math.round(from)));
  return [start, Math.min(length, Math.max(start + 1, Math.round(to)))];
}
