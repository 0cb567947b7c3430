import type { MapPointReply, MatchReply } from '../../server/replies.ts';

/** Where something that is not on the map would be, and what of the map it is most like. */
export interface Placed {
  /** 0..1 of the map, as points are. */
  readonly x: number;
  readonly y: number;
  /** Most alike first; at least one. */
  readonly neighbours: readonly { readonly point: MapPointReply; readonly similarity: number }[];
}

/** How many of the most alike count. */
const most = 5;
/** A match less alike than the best by this counts for a third of it. */
const falloff = 0.03;

/** The place of a piece among its matches: their middle, the more alike the weightier. Null when none of them is on the map. */
export function placeAmong(
  points: readonly MapPointReply[],
  matches: readonly Pick<MatchReply, 'product' | 'similarity'>[],
): Placed | null {
  const byProduct = new Map(points.map((point) => [point.product, point]));
  const neighbours = matches
    .flatMap(({ product, similarity }) => {
      const point = byProduct.get(product);
      return point ? [{ point, similarity }] : [];
    })
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, most);
  const best = neighbours[0];
  if (!best) return null;
  const weights = neighbours.map(({ similarity }) => Math.exp((similarity - best.similarity) / falloff));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const middle = (read: (point: MapPointReply) => number) =>
    neighbours.reduce((sum, { point }, index) => sum + weights[index]! * read(point), 0) / total;
  return { x: middle(({ x }) => x), y: middle(({ y }) => y), neighbours };
}
