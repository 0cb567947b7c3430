import { type Body, bothSides, heights, type Side, sideOf } from '../figure/body.ts';
import { at, type Point } from '../form/path.ts';
import type { Neckline } from './spec.ts';

/** How a neckline is cut: half its width at the shoulders and the height of its lowest point. */
interface NeckCut {
  readonly half: number;
  readonly depth: number;
  readonly shape: 'round' | 'v' | 'square';
}

const cuts: Record<Neckline, NeckCut> = {
  crew: { half: 33, depth: 181, shape: 'round' },
  v: { half: 34, depth: 236, shape: 'v' },
  scoop: { half: 45, depth: 214, shape: 'round' },
  boat: { half: 60, depth: 180, shape: 'round' },
  roll: { half: 29, depth: 172, shape: 'round' },
  collar: { half: 31, depth: 198, shape: 'v' },
  square: { half: 48, depth: 218, shape: 'square' },
  wrap: { half: 37, depth: 262, shape: 'v' },
  straps: { half: 50, depth: 240, shape: 'round' },
  stand: { half: 30, depth: 177, shape: 'round' },
};

/** The measures of a neckline. */
export const neckCut = (neck: Neckline): NeckCut => cuts[neck];

/** A point on the shoulder line, `x` from the middle. */
export function shoulderPoint(body: Body, x: number, side: Side): Point {
  const tip = body.build.shoulder + 14;
  const share = Math.max(0, (x - 26) / (tip - 26));
  const y = heights.neck + share * (heights.shoulder - heights.neck);
  const narrow = body.half(heights.shoulder) / tip;
  return at(body.centre(y) + side * x * narrow, y + side * body.pose.tilt * share);
}

/** The neck's edge from the right shoulder to the left. */
export function necklinePoints(body: Body, neck: Neckline): Point[] {
  const { half, depth, shape } = cuts[neck];
  const [left, right] = [shoulderPoint(body, half, -1), shoulderPoint(body, half, 1)];
  const x = body.centre(depth) + body.pose.turn * 6;
  if (shape === 'v') return [right, right, at(x, depth), at(x, depth), left, left];
  if (shape === 'square') {
    const corner = (side: Side) => at(x + side * half * 0.9, depth);
    return [right, right, corner(1), corner(1), corner(-1), corner(-1), left, left];
  }
  const low = (share: number, side: Side) =>
    at(x + side * half * share, depth - (depth - left.y) * (share > 0.7 ? 0.42 : 0.1));
  return [right, right, low(0.82, 1), low(0.4, 1), low(0.4, -1), low(0.82, -1), left, left];
}

/** Where a garment for the torso lies. */
export interface TorsoFit {
  readonly hem: number;
  readonly ease: number;
  /** Further out at the hem. */
  readonly flare?: number;
  /** 0 follows the waist, 1 falls straight from the chest. */
  readonly boxy?: number;
  /** How far the shoulder seam drops off the shoulder. */
  readonly drop?: number;
  /** Without sleeves the armhole is cut in. */
  readonly cutIn?: number;
}

/** Half the garment's width at a height. */
export function fitHalf(body: Body, fit: TorsoFit, y: number): number {
  const { ease, boxy = Math.min(1, ease / 16), flare = 0, hem } = fit;
  const chest = body.half(heights.chest) + ease;
  const own = body.half(Math.min(y, heights.hip)) + ease;
  const down = Math.max(0, Math.min(1, (y - heights.chest) / Math.max(1, hem - heights.chest)));
  return Math.max(own, own + (chest - own) * boxy) + flare * down * down;
}

/** One side of the torso from the shoulder's tip to the hem. */
export function torsoSide(body: Body, fit: TorsoFit, side: Side): Point[] {
  const { ease, drop = 0, cutIn = 0, hem } = fit;
  const out = (y: number) => at(body.centre(y) + side * fitHalf(body, fit, y), y);
  const tip = shoulderPoint(body, body.build.shoulder + (cutIn ? 14 - cutIn : 6) + drop, side);
  const hole = cutIn ? [at(tip.x + side * 1, 214)] : [];
  const rows = [
    heights.armpit,
    290,
    330,
    heights.waist,
    420,
    heights.hip,
    510,
    560,
    620,
    680,
    740,
    800,
    860,
  ].filter((y) => y < hem - 12);
  const pit = sideOf(body, heights.armpit, side, ease);
  return [
    tip,
    tip,
    ...hole,
    at(Math.abs(pit.x) > Math.abs(out(heights.armpit).x) ? pit.x : out(heights.armpit).x, heights.armpit),
    ...rows.slice(1).map(out),
    out(hem),
    out(hem),
  ];
}

/** The hem from the left side to the right, `sag` lower in the middle. */
export function hemPoints(body: Body, fit: TorsoFit, sag: number): Point[] {
  const half = fitHalf(body, fit, fit.hem);
  return [-0.5, 0, 0.5].map((share) =>
    at(body.centre(fit.hem) + share * half, fit.hem + sag * (1 - share * share)),
  );
}

/** The whole front of a garment for the torso. */
export function torsoOutline(body: Body, fit: TorsoFit, neck: Neckline, sag = 5): Point[] {
  const [left, right] = [torsoSide(body, fit, -1), torsoSide(body, fit, 1)];
  return [...left, ...hemPoints(body, fit, sag), ...right.reverse(), ...necklinePoints(body, neck)];
}

/** The inside of the back that shows in the neck's opening. */
export function innerBack(body: Body, neck: Neckline): Point[] {
  const { half, depth } = cuts[neck];
  const [left, right] = bothSides.map((side) => shoulderPoint(body, half + 2, side)) as [Point, Point];
  const x = body.centre(heights.neck);
  return [
    left,
    left,
    at(x, left.y + 6),
    right,
    right,
    at(x + half * 0.7, depth),
    at(x, depth + 6),
    at(x - half * 0.7, depth),
  ];
}
