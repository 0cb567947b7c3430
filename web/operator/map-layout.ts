import type { MapPointReply } from '../../server/replies.ts';

/** What of the map is drawn how at one scale: it stays while the map is moved, so that moving costs little. */
export interface MapLayout {
  /** The points by their colour. */
  readonly dots: readonly { readonly colour: string; readonly points: readonly MapPointReply[] }[];
  /** The points that have room for a picture. */
  readonly pictures: readonly { readonly point: MapPointReply; readonly colour: string }[];
}

/** How a picture is shown, CSS pixels. */
export const pictureSize = { width: 42, height: 56 };
/** CSS pixels from the middle of a picture to that of the next: no two cover each other. */
const distance = { width: 46, height: 60 };

/**
 * @param colours CSS colour of each point, in their order
 * @param scale CSS pixels of the whole map
 */
export function layOutMap(
  points: readonly MapPointReply[],
  colours: readonly string[],
  scale: number,
): MapLayout {
  const coloured = points.map((point, index) => ({ point, colour: colours[index] ?? '' }));
  const groups = new Map<string, MapPointReply[]>();
  for (const { point, colour } of coloured) {
    const group = groups.get(colour);
    if (group) group.push(point);
    else groups.set(colour, [point]);
  }
  const hasRoom = openRoom();
  return {
    dots: [...groups].map(([colour, group]) => ({ colour, points: group })),
    pictures: coloured.filter(({ point }) => hasRoom(point.x * scale, point.y * scale)),
  };
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
