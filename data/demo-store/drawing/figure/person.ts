import { darker } from '../form/colour.ts';
import { at, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { type Body, bothSides, heights, type Side } from './body.ts';
import { type HairCut, hairBack, hairFront } from './hair.ts';
import { head } from './head.ts';
import { arm, leg } from './limbs.ts';
import { skin } from './skin.ts';

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
