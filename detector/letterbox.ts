import { centre, type Placement } from '../photo/pad-photo.ts';
import type { Box } from '../photo/photo.ts';
import { fitInto, type Size } from '../photo/resize-photo.ts';

/** How a photo lies on the detector's canvas, whose sides are multiples of 32. */
export interface Letterbox extends Placement {
  /** Canvas pixels per photo pixel, `[across, down]`: whole pixels make the two differ a little. */
  readonly scale: readonly [number, number];
}

/** The coarsest grid of a YOLOv5 network, pixels: both sides of the canvas must be multiples of it. */
export const stride = 32;

/**
 * Lays a photo on the smallest canvas that a network takes which takes any: its longer side fills `size`, its shorter
 * side is padded to the next multiple of 32, evenly on both ends.
 *
 * @param size longer side of the canvas, pixels, a multiple of 32
 */
export function planLetterbox(photo: Size, size: number): Letterbox {
  const { width, height } = fitInto(photo, { width: size, height: size });
  return planOnCanvas(photo, {
    width: Math.ceil(width / stride) * stride,
    height: Math.ceil(height / stride) * stride,
  });
}

/** Lays a photo on a canvas of a fixed size: as large as it fits, in the middle. */
export function planOnCanvas(photo: Size, canvas: Size): Letterbox {
  const inner = fitInto(photo, canvas);
  return { ...centre(inner, canvas), scale: [inner.width / photo.width, inner.height / photo.height] };
}

/** A box of the canvas as a box of the photo; it may stick out. */
export function toPhotoBox(box: Box, { left, top, scale: [across, down] }: Letterbox): Box {
  return {
    left: (box.left - left) / across,
    top: (box.top - top) / down,
    width: box.width / across,
    height: box.height / down,
  };
}

/** A box of the photo as a box of the canvas. */
export function toCanvasBox(box: Box, { left, top, scale: [across, down] }: Letterbox): Box {
  return {
    left: box.left * across + left,
    top: box.top * down + top,
    width: box.width * across,
    height: box.height * down,
  };
}
