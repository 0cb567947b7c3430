import type { MapPointReply } from '../../server/replies.ts';
import { toPixel } from './map-pixels.ts';

/** The dots of the map, in the order of the points: numbers in a row, for 10,000 of them are drawn in every frame. */
export interface MapDots {
  /** x, y of the first point, of the second, …; 0..1 of the map. */
  readonly places: Float32Array;
  /** The pixel of each. */
  readonly pixels: Uint32Array;
}

/** How a picture is shown, CSS pixels. */
export const pictureSize = { width: 42, height: 56 };
/** CSS pixels from the middle of a picture to that of the next: no two cover each other. */
const distance = { width: 46, height: 60 };
/** Pictures are chosen anew when the map is closer by this factor: at each scale they would flicker while a person zooms. */
const stepFactor = 1.12;

/** @param colours of each point, in their order, "#rrggbb" */
export function toDots(points: readonly MapPointReply[], colours: readonly string[]): MapDots {
  return {
    places: Float32Array.from(points.flatMap(({ x, y }) => [x, y])),
    pixels: Uint32Array.from(points, (_, index) => toPixel(colours[index] ?? '#000000')),
  };
}

/** The scale that pictures are chosen for: at most the one of the map, and the same while that changes little. */
export function toPictureScale(scale: number): number {
  return stepFactor ** Math.floor(Math.log(scale) / Math.log(stepFactor));
}

/** Chooses pictures, and remembers its last choice: most drawings of the map need the same again. */
export function openPictureChoice(): (points: readonly MapPointReply[], scale: number) => readonly number[] {
  let last: { points: readonly MapPointReply[]; at: number; chosen: readonly number[] } | undefined;
  return (points, scale) => {
    const at = toPictureScale(scale);
    if (last?.points !== points || last.at !== at) last = { points, at, chosen: choosePictures(points, at) };
    return last.chosen;
  };
}

/** The places in `points` of those that have room for a picture. @param scale CSS pixels of the whole map */
function choosePictures(points: readonly MapPointReply[], scale: number): readonly number[] {
  const hasRoom = openRoom();
  return points.flatMap(({ x, y }, index) => (hasRoom(x * scale, y * scale) ? [index] : []));
}

/** Gives a place away once: true where no picture that was let in before would be covered. Looks into the cells around only. */
function openRoom(): (x: number, y: number) => boolean {
  const taken = new Map<number, { readonly x: number; readonly y: number }>();
  return (x, y) => {
    const column = Math.floor(x / distance.width);
    const row = Math.floor(y / distance.height);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const other = taken.get(toCell(column + dx, row + dy));
        if (!other) continue;
        if (Math.abs(other.x - x) < distance.width && Math.abs(other.y - y) < distance.height) return false;
      }
    }
    taken.set(toCell(column, row), { x, y });
    return true;
  };
}

/** One number a cell: the map is at most some thousand cells high at the closest zoom. */
function toCell(column: number, row: number): number {
  return column * 65_536 + row;
}
