/** A point in figure units: the figure's top is at y = 0, its soles near y = 1000, its middle at x = 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point at x (to the right) and y (down). */
export const at = (x: number, y: number): Point => ({ x, y });

/** The point a share of the way from one to another; 0 is the first, 1 the second. */
export function between(from: Point, to: Point, share: number): Point {
  return at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
}

/** Figure units between two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** Degrees of the way from one point to another: 0 is right, 90 is down. */
export function heading(from: Point, to: Point): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}

/** A closed SVG path with straight sides. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(show).join('L')}Z`;
}

/** An open SVG path with straight pieces. */
export function line(points: readonly Point[]): string {
  return `M${points.map(show).join('L')}`;
}

/** A closed SVG path that runs smoothly through its points; a point given twice in a row is a corner. */
export function smooth(points: readonly Point[]): string {
  const parts = points.map((_, index) => curveTo(points, index, true));
  return `M${show(points[0]!)}${parts.join('')}Z`;
}

/** An open SVG path that runs smoothly through its points. */
export function curve(points: readonly Point[]): string {
  const parts = points.slice(0, -1).map((_, index) => curveTo(points, index, false));
  return `M${show(points[0]!)}${parts.join('')}`;
}

/** One Catmull-Rom piece as a cubic; the tangents are kept shorter than the piece so that close points do not loop. */
function curveTo(points: readonly Point[], index: number, closed: boolean): string {
  const get = (i: number) =>
    closed
      ? points[(i + points.length) % points.length]!
      : points[Math.min(points.length - 1, Math.max(0, i))]!;
  const [before, from, to, after] = [get(index - 1), get(index), get(index + 1), get(index + 2)];
  const length = distance(from, to);
  if (length === 0) return '';
  const first = tangent(before, from, to, length);
  const second = tangent(from, to, after, length);
  return `C${show(at(from.x + first.x, from.y + first.y))} ${show(at(to.x - second.x, to.y - second.y))} ${show(to)}`;
}

function tangent(before: Point, point: Point, after: Point, length: number): Point {
  if (distance(before, point) === 0 || distance(point, after) === 0) return at(0, 0);
  const whole = distance(before, after) || 1;
  const reach = Math.min(length / 3, whole / 6);
  return at(((after.x - before.x) / whole) * reach, ((after.y - before.y) / whole) * reach);
}

function show(point: Point): string {
  return `${round(point.x)} ${round(point.y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A station of a limb: where its bone is, and how far its outline lies from it on either side. */
export interface Station {
  readonly at: Point;
  /** To the right-hand side when walking along the bone. */
  readonly right: number;
  readonly left: number;
}

/** A station of the same radius on both sides. */
export const station = (point: Point, radius: number): Station => ({
  at: point,
  right: radius,
  left: radius,
});

/** The two sides of a limb, each in the order of its stations. */
export function sidesOf(stations: readonly Station[]): { readonly left: Point[]; readonly right: Point[] } {
  const left: Point[] = [];
  const right: Point[] = [];
  stations.forEach((here, index) => {
    const before = stations[Math.max(0, index - 1)]!.at;
    const after = stations[Math.min(stations.length - 1, index + 1)]!.at;
    const length = distance(before, after) || 1;
    const [nx, ny] = [-(after.y - before.y) / length, (after.x - before.x) / length];
    right.push(at(here.at.x + nx * here.right, here.at.y + ny * here.right));
    left.push(at(here.at.x - nx * here.left, here.at.y - ny * here.left));
  });
  return { left, right };
}

/** The closed outline of a limb with square ends. */
export function tube(stations: readonly Station[]): string {
  const { left, right } = sidesOf(stations);
  const back = [...right].reverse();
  return smooth([left[0]!, ...left, left.at(-1)!, back[0]!, ...back, back.at(-1)!]);
}
