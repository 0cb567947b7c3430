import type { Cloth } from '../cloth/cloth.ts';
import { type Body, bothSides, heights, type Side } from '../figure/body.ts';
import { darker } from '../form/colour.ts';
import { at, type Point, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { cutPanel } from './cut-panel.ts';
import { crease, seam } from './seams.ts';
import type { Neckline } from './spec.ts';
import { neckCut, necklinePoints, shoulderPoint } from './torso.ts';

/** The band that finishes a round or pointed neck. */
export function neckBand(body: Body, owner: string, cloth: Cloth, neck: Neckline, width: number): Panel[] {
  const edge = necklinePoints(body, neck);
  const middle = at(body.centre(heights.neck), heights.neck - 8);
  const outer = edge.map((point) => away(point, middle, width));
  const plain: Cloth = {
    ...cloth,
    pattern: 'solid',
    fabric: cloth.fabric === 'knit' || cloth.fabric === 'chunky' ? 'rib' : cloth.fabric,
  };
  const details = seam(outer, '#000', 0.4, 1.6);
  return [
    cutPanel(owner, plain, {
      name: 'neck',
      form: `${owner}-neck`,
      outline: smooth([...edge, ...outer.reverse()]),
      details,
      round: 0.1,
      lifts: false,
    }),
  ];
}

function away(point: Point, middle: Point, by: number): Point {
  const length = Math.hypot(point.x - middle.x, point.y - middle.y) || 1;
  return at(point.x + ((point.x - middle.x) / length) * by, point.y + ((point.y - middle.y) / length) * by);
}

/** The part of a collar that stands behind the neck and is seen from its inside. */
export function collarBack(body: Body, owner: string, cloth: Cloth, height = 15): Panel {
  const [left, right] = [shoulderPoint(body, 31, -1), shoulderPoint(body, 31, 1)];
  const x = body.centre(heights.neck);
  const outline = [
    at(left.x + 8, left.y - height),
    at(left.x + 8, left.y - height),
    at(x - 10, left.y - height - 6),
    at(x + 10, right.y - height - 6),
    at(right.x - 8, right.y - height),
    at(right.x - 8, right.y - height),
    at(right.x + 2, right.y + 10),
    at(x, right.y + 15),
    at(left.x - 2, left.y + 10),
  ];
  const shaded: Cloth = { ...cloth, colour: darker(cloth.colour, 0.16) };
  const base = seam([at(left.x, left.y + 2), at(x, left.y + 7), at(right.x, right.y + 2)], '#000', 0.35, 1.4);
  return cutPanel(owner, shaded, {
    name: 'collar-back',
    form: `${owner}-collar-back`,
    outline: smooth(outline),
    details: base,
    round: 0.15,
  });
}

/** A shirt's collar: a stand behind the neck and two points in front. */
export function foldedCollar(body: Body, owner: string, cloth: Cloth, spread = 1): Panel[] {
  const depth = neckCut('collar').depth;
  return bothSides.map((side) => {
    const neck = shoulderPoint(body, 30, side);
    const x = body.centre(depth) + body.pose.turn * 6;
    const outline = [
      at(neck.x - side * 8, neck.y - 15),
      at(neck.x - side * 8, neck.y - 15),
      at(neck.x + side * 4, neck.y - 8),
      at(neck.x + side * 11 * spread, neck.y + 7),
      at(neck.x + side * 11 * spread, neck.y + 7),
      at(x + side * 30 * spread, depth + 25),
      at(x + side * 30 * spread, depth + 25),
      at(x + side * 2, depth),
      at(x + side * 2, depth),
      at(neck.x - side * 14, neck.y + 8),
    ];
    const stitch = seam(
      [
        at(neck.x + side * 8 * spread, neck.y + 8),
        at(x + side * 28 * spread, depth + 20),
        at(x + side * 5, depth + 1),
      ],
      '#000',
      0.2,
      0.8,
    );
    return cutPanel(owner, cloth, {
      name: `collar${side}`,
      form: `${owner}-collar${side}`,
      outline: smooth(outline),
      grain: side * 28,
      details: stitch,
      round: 0.25,
    });
  });
}

/** A roll neck: two soft tubes round the neck. */
export function rollNeck(body: Body, owner: string, cloth: Cloth): Panel[] {
  const [x, y] = [body.neck.x, heights.neck];
  const plain: Cloth = { ...cloth, pattern: 'solid', fabric: 'rib' };
  const ring = (half: number, top: number, bottom: number) =>
    smooth([
      at(x - half, top),
      at(x, top + 7),
      at(x + half, top),
      at(x + half + 4, (top + bottom) / 2),
      at(x + half, bottom),
      at(x, bottom + 10),
      at(x - half, bottom),
      at(x - half - 4, (top + bottom) / 2),
    ]);
  const under = cutPanel(owner, plain, {
    name: 'roll-under',
    form: `${owner}-roll`,
    outline: ring(35, y - 4, y + 17),
    round: 0.8,
  });
  const over = cutPanel(owner, plain, {
    name: 'roll',
    form: `${owner}-roll2`,
    outline: ring(31, y - 27, y + 5),
    round: 0.9,
    folds: crease([at(x - 20, y - 4), at(x + 4, y + 2)], 3, 0.35),
  });
  return [under, over];
}

/** A hood that lies on the shoulders: its inside behind the neck, its rolls in front. */
export function hood(
  body: Body,
  owner: string,
  cloth: Cloth,
  fur?: string,
): { readonly back: Panel[]; readonly front: Panel[] } {
  const x = body.centre(heights.neck);
  const dark: Cloth = { ...cloth, colour: darker(cloth.colour, 0.35), pattern: 'solid' };
  const inside = smooth([
    at(x - 52, 172),
    at(x - 54, 138),
    at(x - 26, 114),
    at(x + 26, 114),
    at(x + 54, 138),
    at(x + 52, 172),
    at(x, 188),
  ]);
  const roll = (side: Side) => {
    const points = [
      at(x + side * 27, 134),
      at(x + side * 50, 126),
      at(x + side * 66, 150),
      at(x + side * 60, 180),
      at(x + side * 26, 206),
      at(x + side * 3, 219),
      at(x + side * 3, 219),
      at(x + side * 8, 198),
      at(x + side * 29, 172),
    ];
    return cutPanel(
      owner,
      fur
        ? { fabric: 'chunky', colour: fur, pattern: 'marl', accent: darker(fur, 0.3) }
        : { ...cloth, pattern: cloth.pattern === 'block' ? 'solid' : cloth.pattern },
      {
        name: `hood${side}`,
        form: `${owner}-hood${side}`,
        outline: smooth(points),
        shape: 'pillow',
        round: 0.8,
        grain: side * 30,
        folds: crease([at(x + side * 44, 140), at(x + side * 50, 170), at(x + side * 22, 200)], 3, 0.5),
      },
    );
  };
  const cord = (side: Side) =>
    cutPanel(
      owner,
      { fabric: 'matte', colour: fur ? darker(cloth.colour, 0.3) : '#f2eee5', pattern: 'solid' },
      {
        name: `cord${side}`,
        form: `${owner}-cord${side}`,
        round: 0.9,
        outline: smooth([
          at(x + side * 12, 204),
          at(x + side * 15, 204),
          at(x + side * (17 + 2), 268),
          at(x + side * (17 + 1), 276),
          at(x + side * 15, 276),
          at(x + side * 14, 268),
        ]),
      },
    );
  return {
    back: [
      cutPanel(owner, dark, {
        name: 'hood-in',
        form: `${owner}-hood`,
        outline: inside,
        shape: 'pillow',
        round: 0.4,
      }),
    ],
    front: [roll(-1), roll(1), cord(-1), cord(1)],
  };
}
