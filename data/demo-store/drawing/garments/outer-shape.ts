import type { Body, Side } from '../figure/body.ts';
import { at, type Point } from '../form/path.ts';
import type { OuterSpec } from './spec.ts';
import { fitHalf, shoulderPoint, type TorsoFit } from './torso.ts';

/** How a jacket or coat lies on the torso. */
export function fitOf(spec: OuterSpec): TorsoFit {
  const flare = spec.hem > 620 ? (spec.hem - 620) * 0.07 : 0;
  return {
    hem: spec.hem,
    ease: spec.ease,
    flare,
    boxy: spec.belt ? 0.15 : Math.min(0.9, 0.25 + spec.ease / 24),
    drop: Math.max(0, spec.ease - 12) * 0.6,
    cutIn: spec.sleeve === 'none' ? 10 : 0,
  };
}

/** How far the closed fronts overlap past the middle. */
export function lapOf(spec: OuterSpec): number {
  return { single: 7, double: 27, zip: 0, open: -6, asymmetric: 30, snaps: 5 }[spec.front];
}

/** Where the front's edge runs: from the neck to the hem. */
export function edgePoints(
  body: Body,
  spec: OuterSpec,
  fit: TorsoFit,
  side: Side,
  open: number,
  lap: number,
): Point[] {
  const neck = shoulderPoint(body, 31, side);
  const roll = breakHeight(spec);
  const x = (y: number) => body.centre(y) + body.pose.turn * 6;
  const gap = (y: number) => {
    const spread =
      open *
      (0.42 + 0.5 * Math.max(0, (y - roll) / (spec.hem - roll + 1))) *
      fitHalf(body, fit, Math.min(y, spec.hem)) *
      0.62;
    const curved =
      spec.front === 'single' && spec.collar === 'notch' && spec.hem < 600
        ? Math.max(0, (y - 430) / (spec.hem - 430)) ** 2 * 26
        : 0;
    return side * (open > 0 ? spread - 4 : -lap) + side * curved;
  };
  const rows = [roll, 330, 380, 440, 500, 580, 660, 760, 860]
    .filter((y) => y >= roll && y < spec.hem - 14)
    .concat(spec.hem + 5);
  return [
    neck,
    neck,
    ...rows.flatMap((y, i) =>
      i === 0 || i === rows.length - 1
        ? [at(x(y) + gap(y), y), at(x(y) + gap(y), y)]
        : [at(x(y) + gap(y), y)],
    ),
  ];
}

/** The height at which the fronts meet. */
export function breakHeight(spec: OuterSpec): number {
  return { notch: 322, shirt: 200, stand: 184, none: 252, hood: 214, shawl: 318, bomber: 186, biker: 262 }[
    spec.collar
  ];
}
