import type { Box } from '../photo/photo.ts';

/** Intersection over union of two boxes, 0..1; 0 when both are empty. */
export function measureOverlap(one: Box, other: Box): number {
  const shared = measureShared(one, other);
  const union = one.width * one.height + other.width * other.height - shared;
  return union > 0 ? shared / union : 0;
}

/** Share of the smaller of two boxes that lies inside the other, 0..1; 0 when it is empty. */
export function measureInside(one: Box, other: Box): number {
  const smaller = Math.min(one.width * one.height, other.width * other.height);
  return smaller > 0 ? measureShared(one, other) / smaller : 0;
}

/** Area that two boxes share, square pixels. */
function measureShared(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** The part of a box inside a photo; its sides may become 0. */
export function clipBox(
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  const left = clamp(box.left, width);
  const top = clamp(box.top, height);
  return {
    left,
    top,
    width: clamp(box.left + box.width, width) - left,
    height: clamp(box.top + box.height, height) - top,
  };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
