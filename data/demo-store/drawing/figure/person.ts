import { darker } from '../form/colour.ts';
import { at, smooth, station, tube } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import {
  alongArm,
  alongLeg,
  armRadius,
  type Body,
  bothSides,
  heights,
  index,
  legRadius,
  type Side,
} from './body.ts';
import { face } from './face.ts';
import { type HairCut, hairBack, hairFront } from './hair.ts';

/** What a person looks like. */
export interface Looks {
  readonly skin: string;
  readonly hair: string;
  readonly hairCut: HairCut;
  readonly glasses?: string;
  readonly beard?: boolean;
}

/** A person's panels in the order in which clothes go between them. */
export interface Person {
  readonly behind: readonly Panel[];
  readonly body: readonly Panel[];
  readonly arms: readonly Panel[];
  readonly head: readonly Panel[];
}

/** @param covered how far along the arm sleeves reach: what they cover is not drawn */
export function drawPerson(body: Body, looks: Looks, covered = 0): Person {
  return {
    behind: hairBack(body, looks),
    body: [
      ...bothSides.map((side) => leg(body, looks, side)),
      trunk(body, looks, covered > 0 ? 17 : 3),
      neck(body, looks),
    ],
    arms: bothSides.flatMap((side) => arm(body, looks, side, covered)),
    head: [...head(body, looks), ...hairFront(body, looks)],
  };
}

const skin = (name: string, outline: string, fill: string, rest: Partial<Panel> = {}): Panel => ({
  owner: 'figure',
  outline,
  fill,
  fabric: 'skin',
  form: `figure-${name}`,
  round: 0.7,
  ...rest,
});

function leg(body: Body, looks: Looks, side: Side): Panel {
  const ways = [0, 0.15, 0.3, 0.5, 0.75, 0.93, 1.05, 1.2, 1.4, 1.65, 1.9, 2.05];
  return skin(
    `leg${side}`,
    tube(ways.map((way) => station(alongLeg(body, side, way), legRadius(body, Math.min(2, way))))),
    looks.skin,
    { folds: '' },
  );
}

/** @param inset how far the shoulders stay inside their outline, so that none shows beside a sleeve */
function trunk(body: Body, looks: Looks, inset: number): Panel {
  const row = (side: Side) =>
    [heights.shoulder, heights.armpit, 300, heights.waist, 430, heights.hip, 520].map((y) =>
      at(
        body.centre(y) + side * (body.half(y) - (y === heights.shoulder ? inset : 3)),
        y + (y === heights.shoulder ? inset * 0.4 : 0),
      ),
    );
  return skin(
    'trunk',
    smooth([...row(-1), ...row(1).reverse(), at(body.centre(160) + 27, 162), at(body.centre(160) - 27, 162)]),
    looks.skin,
    { round: 0.5 },
  );
}

function neck(body: Body, looks: Looks): Panel {
  const [top, bottom] = [body.head, body.neck];
  const half = 19 * body.build.limbs;
  return skin(
    'neck',
    smooth([
      at(top.x - half, top.y + 28),
      at(top.x + half, top.y + 28),
      at(bottom.x + half + 1, 150),
      at(bottom.x + half + 16, 172),
      at(bottom.x, 196),
      at(bottom.x - half - 16, 172),
      at(bottom.x - half - 1, 150),
    ]),
    darker(looks.skin, 0.1),
    { round: 0.6 },
  );
}

function arm(body: Body, looks: Looks, side: Side, covered: number): Panel[] {
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

function head(body: Body, looks: Looks): Panel[] {
  const { x, y } = body.head;
  const turn = body.pose.turn;
  const half = 40 * (body.build.limbs > 1 ? 1.05 : 1);
  const jaw = body.build.limbs > 1 ? 0.8 : 0.68;
  const points = [
    at(x, y - 62),
    at(x + half * 0.78, y - 42),
    at(x + half, y - 4),
    at(x + half * 0.9, y + 26),
    at(x + half * jaw + turn * 3, y + 46),
    at(x + half * 0.3 + turn * 5, y + 62),
    at(x - half * 0.3 + turn * 5, y + 62),
    at(x - half * jaw + turn * 3, y + 46),
    at(x - half * 0.9, y + 26),
    at(x - half, y - 4),
    at(x - half * 0.78, y - 42),
  ];
  const ears = bothSides.map((side) =>
    skin(
      `ear${side}`,
      smooth([
        at(x + side * (half - 3), y - 6),
        at(x + side * (half + 7), y - 9),
        at(x + side * (half + 5), y + 12),
        at(x + side * (half - 2), y + 17),
      ]),
      darker(looks.skin, 0.06),
      { round: 0.4, shape: 'pillow' },
    ),
  );
  const marks = face(body, looks);
  return [
    ...ears,
    skin('head', smooth(points), looks.skin, {
      details: marks.details,
      folds: marks.folds,
      shape: 'pillow',
      round: 0.75,
    }),
    ...glasses(body, looks),
  ];
}

function glasses(body: Body, looks: Looks): Panel[] {
  if (!looks.glasses) return [];
  const { x, y } = body.head;
  const shift = body.pose.turn * 9;
  const lens = (side: Side) =>
    smooth([
      at(x + shift + side * 4, y - 3),
      at(x + shift + side * 20, y - 8),
      at(x + shift + side * 35, y - 5),
      at(x + shift + side * 33, y + 9),
      at(x + shift + side * 20, y + 16),
      at(x + shift + side * 6, y + 9),
    ]);
  const bridge = smooth([
    at(x + shift - 8, y - 4),
    at(x + shift + 8, y - 4),
    at(x + shift + 8, y - 1),
    at(x + shift - 8, y - 1),
  ]);
  const gloss = `<path d="M${x + shift - 30} ${y - 4}l12 -2l-8 16Z M${x + shift + 10} ${y - 4}l12 -2l-8 16Z" fill="#fff" opacity=".22"/>`;
  return [bridge, lens(-1), lens(1)].map((outline, i) => ({
    owner: 'glasses',
    outline,
    fill: looks.glasses ?? '#111',
    fabric: 'hard',
    form: `glasses${i}`,
    shape: 'pillow',
    round: 0.4,
    details: gloss,
    lifts: i === 0,
  }));
}
