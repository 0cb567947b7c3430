import { type Body, bothSides, type Side } from '../figure/body.ts';
import { at, type Point, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { cutPanel } from './cut-panel.ts';
import { seam } from './seams.ts';
import type { OuterSpec } from './spec.ts';
import { shoulderPoint } from './torso.ts';

/** Lapels that fold back from the height where the fronts meet, with the collar above them. */
export function lapels(body: Body, owner: string, spec: OuterSpec, meet: number, open: number): Panel[] {
  return bothSides.flatMap((side) =>
    spec.collar === 'shawl'
      ? [shawl(body, owner, spec, meet, open, side)]
      : notched(body, owner, spec, meet, open, side),
  );
}

/** The lowest point of the fold: the far front lies lower. */
function foot(body: Body, spec: OuterSpec, meet: number, open: number, side: Side): Point {
  const closed = spec.front === 'double' || spec.front === 'asymmetric' ? 22 : 5;
  return at(
    body.centre(meet) +
      body.pose.turn * 6 +
      side * (open > 0 ? open * 26 : side < 0 ? -closed : closed * -0.3),
    meet,
  );
}

function notched(
  body: Body,
  owner: string,
  spec: OuterSpec,
  meet: number,
  open: number,
  side: Side,
): Panel[] {
  const neck = shoulderPoint(body, 31, side);
  const end = foot(body, spec, meet, open, side);
  const wide = (spec.front === 'double' ? 54 : spec.collar === 'biker' ? 58 : 46) + open * 6;
  const notch = neck.y + (spec.front === 'double' ? 56 : 62);
  const tip = at(body.centre(notch) + side * (wide + 13), notch - (spec.front === 'double' ? 14 : 2));
  const gorge = at(neck.x + side * 17, notch - 20);
  const lapel = [
    at(neck.x + side * 1, neck.y + 8),
    at(neck.x + side * 1, neck.y + 8),
    gorge,
    gorge,
    tip,
    tip,
    at(body.centre(notch + 40) + side * (wide + 2), notch + 42),
    end,
    end,
  ];
  const collar = [
    at(neck.x - side * 7, neck.y - 13),
    at(neck.x - side * 7, neck.y - 13),
    at(neck.x + side * 10, neck.y - 4),
    at(neck.x + side * 27, neck.y + 24),
    at(tip.x - side * 12, notch - 16),
    at(tip.x - side * 12, notch - 16),
    at(gorge.x + side * 4, gorge.y + 7),
    at(gorge.x + side * 4, gorge.y + 7),
    at(neck.x - side * 4, neck.y + 12),
  ];
  const stitch = seam(
    [gorge, tip, end].map((p, i) => at(p.x - side * (i === 1 ? 5 : 3), p.y - (i === 1 ? 2 : 0))),
    '#000',
    0.14,
  );
  return [
    cutPanel(owner, spec.cloth, {
      name: `lapel${side}`,
      form: `${owner}-lapel${side}`,
      outline: smooth(lapel),
      grain: side * 16,
      round: 0.22,
      details: stitch,
    }),
    cutPanel(owner, spec.cloth, {
      name: `collar${side}`,
      form: `${owner}-collar${side}`,
      outline: smooth(collar),
      grain: side * 40,
      round: 0.3,
      lifts: false,
    }),
  ];
}

function shawl(body: Body, owner: string, spec: OuterSpec, meet: number, open: number, side: Side): Panel {
  const neck = shoulderPoint(body, 31, side);
  const end = foot(body, spec, meet, open, side);
  const points = [
    at(neck.x - side * 8, neck.y - 14),
    at(neck.x - side * 8, neck.y - 14),
    at(neck.x + side * 12, neck.y),
    at(neck.x + side * 31, neck.y + 46),
    at(neck.x + side * 24, neck.y + 104),
    end,
    end,
    at(neck.x - side * 6, neck.y + 40),
    at(neck.x - side * 6, neck.y + 10),
  ];
  return cutPanel(owner, spec.cloth, {
    name: `shawl${side}`,
    form: `${owner}-shawl${side}`,
    outline: smooth(points),
    grain: side * 18,
    round: 0.35,
  });
}
