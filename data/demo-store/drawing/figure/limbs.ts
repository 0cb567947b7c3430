import { darker } from '../form/colour.ts';
import { at, smooth, station, tube } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { alongArm, alongLeg, armRadius, type Body, index, legRadius, type Side } from './body.ts';
import type { Looks } from './person.ts';
import { skin } from './skin.ts';

/** A bare leg from the hip to the ankle. */
export function leg(body: Body, looks: Looks, side: Side): Panel {
  const ways = [0, 0.15, 0.3, 0.5, 0.75, 0.93, 1.05, 1.2, 1.4, 1.65, 1.9, 2.05];
  return skin(
    `leg${side}`,
    tube(ways.map((way) => station(alongLeg(body, side, way), legRadius(body, Math.min(2, way))))),
    looks.skin,
    { folds: '' },
  );
}

/** An arm and its hand; what sleeves cover is not drawn. */
export function arm(body: Body, looks: Looks, side: Side, covered: number): Panel[] {
  const from = Math.max(0, Math.min(1.8, covered - 0.2));
  const ways = [
    from,
    ...[0.12, 0.35, 0.65, 0.9, 1.05, 1.3, 1.6, 1.9, 2.02].filter((way) => way > from + 0.06),
  ];
  const limb = skin(
    `arm${side}`,
    tube(ways.map((way) => station(alongArm(body, side, way), armRadius(body, Math.min(2, way))))),
    looks.skin,
  );
  return [limb, hand(body, looks, side)];
}

/** A relaxed hand: palm, fingers together, and a thumb towards the body. */
function hand(body: Body, looks: Looks, side: Side): Panel {
  const i = index(side);
  const [wrist, tip] = [body.wrist[i]!, body.hand[i]!];
  const length = Math.hypot(tip.x - wrist.x, tip.y - wrist.y);
  const [ux, uy] = [(tip.x - wrist.x) / length, (tip.y - wrist.y) / length];
  const place = (along: number, across: number) =>
    at(wrist.x + ux * along - uy * across * side, wrist.y + uy * along + ux * across * side);
  const size = body.build.limbs;
  const points = [
    place(-4, -10 * size),
    place(14, -13 * size),
    place(34, -12),
    place(52, -7),
    place(60, 0),
    place(52, 7),
    place(38, 10),
    place(36, 15),
    place(24, 17 * size),
    place(10, 12 * size),
    place(-4, 10 * size),
  ];
  const fingers = [-4, 2]
    .map(
      (across) =>
        `<path d="M${place(34, across).x} ${place(34, across).y}L${place(56, across * 0.7).x} ${place(56, across * 0.7).y}" stroke="${darker(looks.skin, 0.4)}" stroke-opacity=".5" stroke-width="1"/>`,
    )
    .join('');
  return skin(`hand${side}`, smooth(points), looks.skin, { details: fingers, shape: 'pillow', round: 0.7 });
}
