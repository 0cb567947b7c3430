import type { Cloth } from '../cloth/cloth.ts';
import { type Body, bothSides, heights, type Side } from '../figure/body.ts';
import { darker } from '../form/colour.ts';
import { at, between, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { cutPanel } from './cut-panel.ts';
import { legDetails, legFolds } from './leg-details.ts';
import { legEases, legSides, waistOf } from './leg-shape.ts';
import type { TrousersSpec, Worn } from './spec.ts';
import { waistband } from './waistband.ts';

/** Dresses a body in trousers or shorts. */
export function cutTrousers(body: Body, owner: string, spec: TrousersSpec): Worn {
  const lining: Cloth = { ...spec.cloth, colour: darker(spec.cloth.colour, 0.42), pattern: 'solid' };
  const y = waistOf(spec);
  const half = body.half(y) + 1;
  const back = cutPanel(owner, lining, {
    name: 'inside',
    form: `${owner}-inside`,
    round: 0,
    outline: smooth([
      at(body.centre(y) - half, y),
      at(body.centre(y), y - 5),
      at(body.centre(y) + half, y),
      at(body.centre(y), y + 12),
    ]),
  });
  const front = bothSides.map((side) => leg(body, owner, spec, side));
  return {
    back: [back],
    front: [
      ...front,
      ...bothSides.flatMap((side) => turnUp(body, owner, spec, side)),
      waistband(body, owner, spec),
    ],
    sleeves: [],
    over: [],
  };
}

function leg(body: Body, owner: string, spec: TrousersSpec, side: Side): Panel {
  const { outer, inner } = legSides(body, spec, side);
  const top = waistOf(spec);
  const [cx, rise] = [
    body.centre(top),
    heights.crotch + (spec.cut === 'wide' || spec.cut === 'taper' ? 14 : 6),
  ];
  const hip = [top, 405, 435, 462]
    .filter((y) => y >= top)
    .map((y) =>
      at(body.centre(y) + side * (body.half(y) + 1.5 + (y > 420 ? legEases[spec.cut][0] * 0.4 : 0)), y),
    );
  const hem = between(outer.at(-1)!, inner.at(-1)!, 0.5);
  const outline = [
    hip[0]!,
    ...hip,
    ...outer,
    outer.at(-1)!,
    at(hem.x, hem.y + 5),
    inner.at(-1)!,
    ...[...inner].reverse().slice(0, -1),
    at(body.centre(rise) - side * 2, rise),
    at(body.centre(rise) - side * 1, rise - 8),
    at(cx, top + 30),
    at(cx, top),
    at(cx, top),
  ];
  const details = legDetails(body, spec, side, outer, inner);
  return cutPanel(owner, spec.cloth, {
    name: `leg${side}`,
    form: `${owner}-leg${side}`,
    joins: `${owner}-legs`,
    outline: smooth(outline),
    round: 0.72,
    details,
    folds: legFolds(body, owner, spec, side, outer, inner),
  });
}

function turnUp(body: Body, owner: string, spec: TrousersSpec, side: Side): Panel[] {
  if (!spec.turnUp) return [];
  const { outer, inner } = legSides(body, spec, side);
  const [a, b] = [outer.at(-1)!, inner.at(-1)!];
  const [high, low] = [20, -1];
  const wide = side * 2.5;
  const points = [
    at(a.x + wide, a.y - high),
    at(a.x + wide, a.y - high),
    at(a.x + wide, a.y - low),
    at(a.x + wide, a.y - low),
    at((a.x + b.x) / 2, a.y + 6),
    at(b.x - wide, b.y - low),
    at(b.x - wide, b.y - low),
    at(b.x - wide, b.y - high),
    at(b.x - wide, b.y - high),
    at((a.x + b.x) / 2, a.y - high + 5),
  ];
  const cloth: Cloth =
    spec.cloth.fabric === 'denim' ? { ...spec.cloth, colour: '#b9c3cf', pattern: 'solid' } : spec.cloth;
  return [
    cutPanel(owner, cloth, {
      name: `turnup${side}`,
      form: `${owner}-leg${side}`,
      outline: smooth(points),
      round: 0.72,
    }),
  ];
}
