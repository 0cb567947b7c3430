import { darker } from '../form/colour.ts';
import { at, smooth, station, tube } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { alongLeg, type Body, bothSides, index, legRadius, type Side } from './body.ts';

/** Shoes as they are seen on a standing figure, toes towards the viewer and a little out. */
export interface Footwear {
  readonly kind: 'sneaker' | 'loafer' | 'heel' | 'boot' | 'tall boot' | 'sandal';
  readonly colour: string;
}

/** Both shoes; a panel of fill `SKIN` takes the colour of the wearer's skin. */
export function drawFootwear(body: Body, shoes: Footwear): Panel[] {
  return bothSides.flatMap((side) => shoe(body, shoes, side));
}

function shoe(body: Body, shoes: Footwear, side: Side): Panel[] {
  const ankle = body.ankle[index(side)]!;
  const out = side * 9 + body.pose.turn * 10;
  const toe = at(ankle.x + out, ankle.y + 50);
  const wide = shoes.kind === 'heel' ? 14 : shoes.kind === 'sneaker' ? 21 : 18;
  const upper = smooth([
    at(ankle.x - 15, ankle.y - 6),
    at(ankle.x + 15, ankle.y - 6),
    at(ankle.x + out * 0.5 + wide, ankle.y + 22),
    at(toe.x + wide, toe.y - 8),
    at(toe.x + wide * 0.6, toe.y + 5),
    at(toe.x, toe.y + 8),
    at(toe.x - wide * 0.6, toe.y + 5),
    at(toe.x - wide, toe.y - 8),
    at(ankle.x + out * 0.5 - wide, ankle.y + 22),
  ]);
  const sole = smooth([
    at(toe.x - wide - 1, toe.y - 9),
    at(toe.x + wide + 1, toe.y - 9),
    at(toe.x + wide + 1, toe.y + 3),
    at(toe.x, toe.y + 12),
    at(toe.x - wide - 1, toe.y + 3),
  ]);
  const owner = 'shoes';
  const make = (name: string, outline: string, fill: string, rest: Partial<Panel> = {}): Panel => ({
    owner,
    outline,
    fill,
    fabric: 'leather',
    form: `${name}${side}`,
    shape: 'pillow',
    round: 0.7,
    ...rest,
  });
  const soleColour = shoes.kind === 'sneaker' ? '#f1eee8' : darker(shoes.colour, 0.6);
  const laces =
    shoes.kind === 'sneaker'
      ? [6, 14, 22]
          .map(
            (dy) =>
              `<path d="M${ankle.x + out * 0.4 - 9} ${ankle.y + dy}L${ankle.x + out * 0.4 + 9} ${ankle.y + dy + 3}" stroke="#fff" stroke-width="3"/>`,
          )
          .join('')
      : '';
  const panels = [
    make('sole', sole, soleColour, { fabric: 'hard' }),
    make('upper', upper, shoes.colour, { details: laces }),
  ];
  if (shoes.kind === 'boot' || shoes.kind === 'tall boot') {
    const from = shoes.kind === 'boot' ? 1.68 : 1.18;
    const ways = [from, (from + 2) / 2, 1.95, 2.06];
    panels.push(
      make(
        'shaft',
        tube(ways.map((way) => station(alongLeg(body, side, way), legRadius(body, Math.min(2, way)) + 6))),
        shoes.colour,
        { shape: 'limb' },
      ),
    );
  }
  if (shoes.kind === 'heel' || shoes.kind === 'loafer') {
    const skinTop = smooth([
      at(ankle.x - 12, ankle.y - 8),
      at(ankle.x + 12, ankle.y - 8),
      at(ankle.x + out * 0.55 + 9, ankle.y + (shoes.kind === 'heel' ? 32 : 18)),
      at(ankle.x + out * 0.55 - 9, ankle.y + (shoes.kind === 'heel' ? 32 : 18)),
    ]);
    panels.push(make('instep', skinTop, 'SKIN', { owner: 'figure', fabric: 'skin', lifts: false }));
  }
  return panels;
}
