import { toWholePixels } from './crop-photo.ts';
import { letterAdvance, letterHeight, toDots } from './letters.ts';
import type { Box, Photo } from './photo.ts';

/** Red, green and blue, 0..255 each. */
export type Colour = readonly [number, number, number];

export interface Mark {
  /** Pixels of the photo. */
  readonly box: Box;
  /** Shown in capitals at the box's upper left corner. */
  readonly label: string;
  readonly colour: Colour;
}

const ink: Colour = [255, 255, 255];

/** A copy of a photo with a frame and a label for each mark, the first mark on top. */
export function drawBoxes(photo: Photo, marks: readonly Mark[]): Photo {
  const copy: Photo = { ...photo, pixels: Uint8Array.from(photo.pixels) };
  const line = Math.max(1, Math.round(Math.max(photo.width, photo.height) / 300));
  for (const mark of [...marks].reverse()) {
    drawFrame(copy, mark, line);
    drawLabel(copy, mark, line);
  }
  return copy;
}

function drawFrame(photo: Photo, { box, colour }: Mark, line: number): void {
  const { left, top, width, height } = toWholePixels(box, photo);
  fillBox(photo, { left, top, width, height: line }, colour);
  fillBox(photo, { left, top: top + height - line, width, height: line }, colour);
  fillBox(photo, { left, top, width: line, height }, colour);
  fillBox(photo, { left: left + width - line, top, width: line, height }, colour);
}

function drawLabel(photo: Photo, { box, label, colour }: Mark, dot: number): void {
  const width = (label.length * letterAdvance + 3) * dot;
  const height = (letterHeight + 4) * dot;
  const left = Math.max(0, Math.min(Math.round(box.left), photo.width - width));
  const top = Math.max(0, Math.min(Math.round(box.top), photo.height - height));
  fillBox(photo, { left, top, width, height }, colour);
  for (const [column, row] of toDots(label)) {
    const at = { left: left + (column + 2) * dot, top: top + (row + 2) * dot };
    fillBox(photo, { ...at, width: dot, height: dot }, ink);
  }
}

/** Whatever of the box lies inside the photo takes the colour. */
function fillBox(photo: Photo, box: Box, [red, green, blue]: Colour): void {
  const right = Math.min(photo.width, box.left + box.width);
  const bottom = Math.min(photo.height, box.top + box.height);
  for (let y = Math.max(0, box.top); y < bottom; y++) {
    for (let x = Math.max(0, box.left); x < right; x++)
      photo.pixels.set([red, green, blue], (y * photo.width + x) * 3);
  }
}
