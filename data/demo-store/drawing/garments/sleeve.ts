import type { Cloth } from '../cloth/cloth.ts';
import { alongArm, armRadius, type Body, bothSides, heights, type Side, sideOf } from '../figure/body.ts';
import { darker } from '../form/colour.ts';
import { at, heading, type Point, sidesOf, smooth, station } from '../form/path.ts';
import { randomOf } from '../form/random.ts';
import type { Panel } from '../panel.ts';
import { cutPanel } from './cut-panel.ts';
import { crease, fold, seam } from './seams.ts';
import type { SleeveCut } from './spec.ts';
import { shoulderPoint } from './torso.ts';

/** What a pair of sleeves needs to know. */
export interface SleeveFit {
  readonly cut: SleeveCut;
  /** How far the sleeve stands off the arm. */
  readonly ease: number;
  /** How far the shoulder seam drops off the shoulder. */
  readonly drop: number;
  readonly cuff: 'hem' | 'band' | 'rib' | 'none';
  /** Colour of cuff or ribbing when it differs. */
  readonly cuffColour?: string;
}

/** Where each sleeve ends along the arm: 1 elbow, 2 wrist. */
export const sleeveEnds: Record<SleeveCut, number> = {
  none: 0,
  cap: 0.28,
  short: 0.58,
  elbow: 0.98,
  long: 1.98,
  puff: 0.62,
  bishop: 1.96,
};

/** Both sleeves, and their cuffs. */
export function sleeves(body: Body, owner: string, cloth: Cloth, fit: SleeveFit): Panel[] {
  if (fit.cut === 'none') return [];
  return bothSides.flatMap((side) => sleeve(body, owner, cloth, fit, side));
}

function sleeve(body: Body, owner: string, cloth: Cloth, fit: SleeveFit, side: Side): Panel[] {
  const end = sleeveEnds[fit.cut];
  const ways = [0.12, 0.3, 0.5, 0.75, 0.95, 1.1, 1.3, 1.55, 1.8, 1.98]
    .filter((way) => way < end - 0.08)
    .concat(end);
  const stations = ways.map((way) =>
    station(alongArm(body, side, way), armRadius(body, way) + easeAt(fit, way, end)),
  );
  const sides = sidesOf(stations);
  const [outer, inner] = side < 0 ? [sides.right, sides.left] : [sides.left, sides.right];
  const top = shoulderPoint(body, body.build.shoulder - 3 + fit.drop, side);
  const tip = shoulderPoint(body, body.build.shoulder + 12 + fit.drop, side);
  const pit = sideOf(body, heights.armpit + 4 + fit.ease * 0.4, side, fit.ease * 0.5 - 3);
  const under = inner.filter((point, i) => i === inner.length - 1 || point.y > pit.y + 4);
  const outline = smooth([
    top,
    top,
    at(tip.x - side * 3, tip.y - 0.5),
    at(tip.x + side * 6, tip.y + 9),
    ...outer,
    outer.at(-1)!,
    ...mouth(outer.at(-1)!, inner.at(-1)!),
    ...under.reverse().flatMap((p, i) => (i === 0 ? [p, p] : [p])),
    pit,
    pit,
  ]);
  const form = `${owner}-arm${side}`;
  const grain = heading(alongArm(body, side, 0), alongArm(body, side, Math.min(end, 1.5))) - 90;
  const name = `sleeve${side}`;
  const folds = sleeveFolds(body, `${owner}${name}`, fit, side, outer, under);
  const edge = fit.cuff === 'hem' ? seam(offset(outer, inner, 7)) : '';
  const panel = cutPanel(owner, cloth, { name, form, outline, grain, folds, details: edge, round: 0.85 });
  return [panel, ...cuffs(body, owner, cloth, fit, side, end, form)];
}

/** Puffed and bishop sleeves swell before they are gathered. */
function easeAt(fit: SleeveFit, way: number, end: number): number {
  const share = way / end;
  if (fit.cut === 'puff') return fit.ease + 17 * Math.sin(Math.PI * Math.min(0.93, share + 0.12));
  if (fit.cut === 'bishop')
    return fit.ease + 3 + 15 * Math.max(0, share - 0.3) * (share > 0.9 ? Math.max(0, (1 - share) * 8) : 1);
  const opening = fit.cut === 'short' || fit.cut === 'cap' ? 2.5 * share : 0;
  const narrowing = fit.cut === 'long' ? -fit.ease * 0.45 * share : 0;
  const head = fit.ease * 0.4 * Math.max(0, 1 - way / 0.5);
  return fit.ease + opening + narrowing - head;
}

/** The end of a sleeve, a little hollow so that it reads as a tube. */
function mouth(outer: Point, inner: Point): Point[] {
  const middle = at((outer.x + inner.x) / 2, (outer.y + inner.y) / 2);
  return [at(middle.x, middle.y + 4)];
}

function offset(outer: readonly Point[], inner: readonly Point[], by: number): Point[] {
  const [a, b] = [outer.at(-1)!, inner.at(-1)!];
  return [at(a.x, a.y - by), at((a.x + b.x) / 2, (a.y + b.y) / 2 - by + 4), at(b.x, b.y - by)];
}

function sleeveFolds(
  body: Body,
  seed: string,
  fit: SleeveFit,
  side: Side,
  outer: readonly Point[],
  inner: readonly Point[],
): string {
  const random = randomOf(seed);
  const count = fit.cut === 'long' || fit.cut === 'bishop' ? 6 : 2;
  let folds = '';
  for (let i = 0; i < count; i++) {
    const a = outer[Math.min(outer.length - 1, Math.round(random.range(0.5, outer.length - 1)))]!;
    const b = inner[Math.min(inner.length - 1, Math.round(random.range(0, inner.length - 1)))] ?? a;
    folds += fold(
      a,
      at(b.x, b.y + random.range(-8, 22)),
      random.range(-5, 5),
      random.range(3, 7),
      random.range(0.2, 0.45),
    );
  }
  if (fit.cut === 'puff' || fit.cut === 'bishop') {
    const tip = alongArm(body, side, 0.02);
    for (const dx of [-16, -6, 5, 15])
      folds += crease([at(tip.x + dx, tip.y - 16), at(tip.x + dx * 1.3, tip.y + 26)], 3.5, 0.4);
  }
  return folds;
}

function cuffs(
  body: Body,
  owner: string,
  cloth: Cloth,
  fit: SleeveFit,
  side: Side,
  end: number,
  form: string,
): Panel[] {
  const gathered = fit.cut === 'puff' || fit.cut === 'bishop';
  if (fit.cuff === 'none' || (fit.cuff === 'hem' && !gathered)) return [];
  const length = gathered && fit.cut === 'puff' ? 0.08 : fit.cuff === 'rib' ? 0.16 : 0.14;
  const ways = [end - length * 0.5, end + length * 0.3, end + length * 0.62];
  const tight = gathered || fit.cuff === 'rib' ? 3 : 4.5 + fit.ease * 0.3;
  const stations = ways.map((way) =>
    station(alongArm(body, side, Math.min(2.2, way)), armRadius(body, Math.min(2, way)) + tight),
  );
  const { left, right } = sidesOf(stations);
  const outline = smooth([
    left[0]!,
    left[0]!,
    ...left.slice(1),
    left.at(-1)!,
    right.at(-1)!,
    ...[...right].reverse().slice(0, -1),
    right[0]!,
    right[0]!,
  ]);
  const plain: Cloth = {
    ...cloth,
    colour: fit.cuffColour ?? cloth.colour,
    ...(fit.cuff === 'rib' ? { fabric: 'rib', pattern: 'solid' } : {}),
  };
  const grain = heading(alongArm(body, side, 1.2), alongArm(body, side, 1.8)) - 90;
  const shade = seam([left[0]!, right[0]!], darker(cloth.colour, 0.6), 0.5, 1.2);
  return [cutPanel(owner, plain, { name: `cuff${side}`, form, outline, grain, round: 0.85, details: shade })];
}
