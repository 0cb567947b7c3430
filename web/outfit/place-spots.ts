import type { BoxReply } from '../../server/replies.ts';

/** A place on the photo; fractions of its width and height, 0..1. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** On which side of each hot spot its label has room: away from a neighbour at about the same height, else inside the photo. */
export function chooseSides(places: readonly Place[]): readonly ('start' | 'end')[] {
  return places.map((place) => {
    const beside = places.filter((other) => other !== place && Math.abs(other.y - place.y) < sameHeight);
    const nearest = beside.toSorted((a, b) => Math.abs(a.x - place.x) - Math.abs(b.x - place.x))[0];
    const isCrowded = nearest !== undefined && Math.abs(nearest.x - place.x) < labelRoom;
    if (isCrowded) return nearest.x > place.x ? 'start' : 'end';
    return place.x > 1 - labelRoom ? 'start' : 'end';
  });
}

/** Fractions of the photo's height and width. */
const sameHeight = 0.05;
const labelRoom = 0.35;

/** What two hot spots keep from each other, and from the edge half of it: a fraction of the photo's width, and CSS pixels for a finger. */
const leastShare = 0.13;
const leastPixels = 46;
const rounds = 24;

/**
 * Where the hot spot of each box goes: at its centre, or, where two would cover each other (a shirt under a jacket), a little apart.
 *
 * @param size the photo's, pixels
 * @param shownWidth how wide the photo is shown, CSS pixels
 */
export function placeSpots(
  boxes: readonly BoxReply[],
  size: { readonly width: number; readonly height: number },
  shownWidth: number = size.width,
): readonly Place[] {
  const distance = Math.min(0.3, Math.max(leastShare, leastPixels / Math.max(1, shownWidth)));
  const ratio = size.height / size.width;
  const places = boxes.map((box) => ({
    x: (box.left + box.width / 2) / size.width,
    // Garments are looked at a little above their middle, and feet need their room.
    y: (box.top + box.height * 0.42) / size.height,
  }));
  for (let round = 0; round < rounds; round++) pushApart(places, ratio, distance);
  return places.map(({ x, y }) => ({ x: clamp(x, distance / 2), y: clamp(y, distance / 2 / ratio) }));
}

function pushApart(places: { x: number; y: number }[], ratio: number, distance: number): void {
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) {
      const dx = b.x - a.x;
      const dy = (b.y - a.y) * ratio;
      const apart = Math.hypot(dx, dy);
      if (apart >= distance) continue;
      // Two at the very same place part along a diagonal.
      const [ux, uy] = apart > 1e-6 ? [dx / apart, dy / apart] : [0.8, 0.6];
      const push = (distance - apart) / 2 + 1e-4;
      a.x -= ux * push;
      b.x += ux * push;
      a.y -= (uy * push) / ratio;
      b.y += (uy * push) / ratio;
    }
  }
}

function clamp(value: number, margin: number): number {
  return Math.min(1 - margin, Math.max(margin, value));
}
