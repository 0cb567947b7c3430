import type { Box } from '../photo/photo.ts';

/** A number with at most so many decimal places, for output that people read too. */
export function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}

/** A box in hundredths of a pixel. */
export function roundBox({ left, top, width, height }: Box): Box {
  return { left: round(left, 2), top: round(top, 2), width: round(width, 2), height: round(height, 2) };
}
