import { alongLeg, type Body, heights, legRadius, type Side } from '../figure/body.ts';
import { at, type Point, sidesOf, station } from '../form/path.ts';
import type { TrousersSpec } from './spec.ts';

/** Height of the upper edge. */
export const waistOf = (spec: TrousersSpec) =>
  spec.rise === 'high' ? heights.waist + 2 : heights.waist + 32;

/** How far each cut stands off thigh, knee, calf and hem. */
export const legEases: Record<
  TrousersSpec['cut'],
  readonly [thigh: number, knee: number, calf: number, hem: number]
> = {
  skinny: [2.5, 2.5, 2.5, 4],
  slim: [4.5, 5, 5, 8],
  straight: [7, 12, 14, 17],
  wide: [13, 27, 35, 41],
  flare: [4, 7, 17, 35],
  taper: [12, 15, 11, 9],
};

/** How far a leg stands off the body, by the way along it: 0 hip joint, 1 knee, 2 ankle. */
export function legEaseAt(spec: TrousersSpec, way: number): number {
  const [thigh, knee, calf, hem] = legEases[spec.cut];
  const short = spec.length < 1.2 ? 5 * way : 0;
  if (way < 1) return thigh + (knee - thigh) * way + short;
  if (way < 1.4) return knee + ((calf - knee) * (way - 1)) / 0.4;
  return calf + ((hem - calf) * (way - 1.4)) / 0.6;
}

/** The outer and the inner edge of one leg, from the hip down. */
export function legSides(body: Body, spec: TrousersSpec, side: Side): { outer: Point[]; inner: Point[] } {
  const ways = [0.14, 0.35, 0.6, 0.85, 1.05, 1.3, 1.6, 1.85]
    .filter((way) => way < spec.length - 0.06)
    .concat(spec.length);
  const sides = sidesOf(
    ways.map((way) =>
      station(alongLeg(body, side, way), legRadius(body, Math.min(2, way)) + legEaseAt(spec, way)),
    ),
  );
  const outer = side < 0 ? sides.right : sides.left;
  const inner = (side < 0 ? sides.left : sides.right).map((point, i) =>
    i === 0
      ? at(Math.max(Math.abs(point.x - body.centre(520)), 2) * side + body.centre(520), point.y)
      : point,
  );
  return { outer, inner };
}
