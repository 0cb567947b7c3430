import { at, type Point, smooth } from './path.ts';

/** A ribbon of a width along points. */
export function ribbon(points: readonly Point[], width: number): string {
  const side = (by: number) =>
    points.map((p, i) => {
      const [a, b] = [points[Math.max(0, i - 1)]!, points[Math.min(points.length - 1, i + 1)]!];
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      return at(p.x - ((b.y - a.y) / length) * by, p.y + ((b.x - a.x) / length) * by);
    });
  const [left, right] = [side(width / 2), side(-width / 2).reverse()];
  return smooth([left[0]!, ...left, left.at(-1)!, right[0]!, ...right, right.at(-1)!]);
}
