import { darker } from '../form/colour.ts';
import { at, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { type Body, bothSides, type Side } from './body.ts';
import { face } from './face.ts';
import type { Looks } from './person.ts';
import { skin } from './skin.ts';

/** Ears, face and glasses, from back to front. */
export function head(body: Body, looks: Looks): Panel[] {
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
