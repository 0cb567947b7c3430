import type { MapPointReply } from '../../server/replies.ts';
import { pictureSize } from './map-layout.ts';

/** How the map lies on the screen: a point of it is at `x × scale + left`, CSS pixels. */
export interface View {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Where a place of the map is on the screen, CSS pixels of the canvas. */
export function toScreen({ x, y }: { readonly x: number; readonly y: number }, view: View) {
  return { x: x * view.scale + view.left, y: y * view.scale + view.top };
}

/** Around the whole map, CSS pixels: a picture at its edge is seen whole. */
const margin = 4;

/** The whole map, centred, with a margin. @param width of the canvas, CSS pixels */
export function fitView(width: number, height: number): View {
  const room = (side: number, picture: number) => Math.min(side * 0.92, side - picture - 2 * margin);
  const scale = Math.max(1, Math.min(room(width, pictureSize.width), room(height, pictureSize.height)));
  return { scale, left: (width - scale) / 2, top: (height - scale) / 2 };
}

/** A place of the map a little above the middle of the screen, where nothing covers it, and what is around it. */
export function centreView(
  place: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
): View {
  const scale = fitView(size.width, size.height).scale * 1.5;
  return { scale, left: size.width / 2 - place.x * scale, top: size.height * 0.38 - place.y * scale };
}

/** Closer (factor above 1) or further, with what is under the point staying there; between 0.5 and 80 times the screen. */
export function zoomView(view: View, factor: number, at: { readonly x: number; readonly y: number }): View {
  const scale = Math.min(80_000, Math.max(120, view.scale * factor));
  const real = scale / view.scale;
  return { scale, left: at.x - (at.x - view.left) * real, top: at.y - (at.y - view.top) * real };
}

/** How a drawing of the map is to be moved and scaled to lie as another view has it. */
export interface Move {
  /** CSS pixels, after scaling. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The move from the view that was drawn to the one that is to be seen; the origin is the corner of the screen. */
export function toMove(drawn: View, view: View): Move {
  const scale = view.scale / drawn.scale;
  return { x: view.left - drawn.left * scale, y: view.top - drawn.top * scale, scale };
}

/** Whether a moved drawing fills the screen and is not stretched much. @param spare CSS pixels drawn beyond each edge */
export function mayMove(
  { x, y, scale }: Move,
  { width, height }: { readonly width: number; readonly height: number },
  spare: number,
): boolean {
  const fills = (offset: number, side: number) =>
    offset - spare * scale <= 0 && offset + (side + spare) * scale >= side;
  return scale > 0.75 && scale < 1.35 && fills(x, width) && fills(y, height);
}

/** The point nearest to a place on the screen, within `reach` CSS pixels; null when there is none. */
export function findPointAt(
  points: readonly MapPointReply[],
  view: View,
  at: { readonly x: number; readonly y: number },
  reach = 16,
): MapPointReply | null {
  let best: MapPointReply | null = null;
  let least = reach * reach;
  for (const point of points) {
    const distance =
      square(point.x * view.scale + view.left - at.x) + square(point.y * view.scale + view.top - at.y);
    if (distance > least) continue;
    least = distance;
    best = point;
  }
  return best;
}

/** The points nearest to one on the map, nearest first, without itself. */
export function findNeighbours(
  points: readonly MapPointReply[],
  of: MapPointReply,
  count: number,
): readonly MapPointReply[] {
  const distance = (point: MapPointReply) => square(point.x - of.x) + square(point.y - of.y);
  return points
    .filter((point) => point !== of)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, count);
}

function square(value: number): number {
  return value * value;
}
