import type { BoxReply } from '../../server/replies.ts';

/** Width and height of a photo, pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The edges that a drag takes along: `n`, `se`, … ; `move` takes all four. */
export type Grip = 'move' | 'n' | 's' | 'e' | 'w' | 'ne' | 'nw' | 'se' | 'sw';

/** Pixels of the photo; a smaller crop tells nothing. */
export const smallestSide = 16;

/** The box after a drag of `dx`, `dy` pixels: inside the photo, and no side under `smallestSide`. */
export function dragBox(
  box: BoxReply,
  grip: Grip,
  by: { readonly dx: number; readonly dy: number },
  photo: Size,
): BoxReply {
  if (grip === 'move') return moveBox(box, by, photo);
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const left = grip.includes('w') ? limit(box.left + by.dx, 0, right - smallestSide) : box.left;
  const top = grip.includes('n') ? limit(box.top + by.dy, 0, bottom - smallestSide) : box.top;
  const newRight = grip.includes('e') ? limit(right + by.dx, left + smallestSide, photo.width) : right;
  const newBottom = grip.includes('s') ? limit(bottom + by.dy, top + smallestSide, photo.height) : bottom;
  return { left, top, width: newRight - left, height: newBottom - top };
}

/** The box between two points that a person dragged from and to; null when it is too small to mean anything. */
export function spanBox(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  photo: Size,
): BoxReply | null {
  const left = limit(Math.min(from.x, to.x), 0, photo.width);
  const top = limit(Math.min(from.y, to.y), 0, photo.height);
  const width = limit(Math.max(from.x, to.x), 0, photo.width) - left;
  const height = limit(Math.max(from.y, to.y), 0, photo.height) - top;
  return width < smallestSide || height < smallestSide ? null : { left, top, width, height };
}

/** A box of half the photo's sides in its middle, for keys to move. */
export function toMiddle({ width, height }: Size): BoxReply {
  const half = (side: number) => Math.max(Math.min(smallestSide, side), Math.round(side / 2));
  return {
    left: Math.round((width - half(width)) / 2),
    top: Math.round((height - half(height)) / 2),
    width: half(width),
    height: half(height),
  };
}

/** The smallest of the boxes that hold the point; −1 when none does. */
export function findBoxAt(
  boxes: readonly BoxReply[],
  { x, y }: { readonly x: number; readonly y: number },
): number {
  let best = -1;
  for (const [index, box] of boxes.entries()) {
    const holds = x >= box.left && y >= box.top && x < box.left + box.width && y < box.top + box.height;
    if (holds && (best < 0 || area(box) < area(boxes[best]!))) best = index;
  }
  return best;
}

/** Position and size as CSS wants them, percent of the photo. */
export function toPercent(
  box: BoxReply,
  photo: Size,
): Readonly<Record<'left' | 'top' | 'width' | 'height', string>> {
  return {
    left: `${(box.left / photo.width) * 100}%`,
    top: `${(box.top / photo.height) * 100}%`,
    width: `${(box.width / photo.width) * 100}%`,
    height: `${(box.height / photo.height) * 100}%`,
  };
}

function moveBox(
  box: BoxReply,
  { dx, dy }: { readonly dx: number; readonly dy: number },
  photo: Size,
): BoxReply {
  const left = limit(box.left + dx, 0, photo.width - box.width);
  const top = limit(box.top + dy, 0, photo.height - box.height);
  return { ...box, left, top };
}

function limit(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function area(box: BoxReply): number {
  return box.width * box.height;
}
