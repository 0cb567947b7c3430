import { darker, lighter } from '../form/colour.ts';
import { at, type Point, smooth } from '../form/path.ts';
import { cutPanel } from '../garments/cut-panel.ts';
import { crease, seam, stitches } from '../garments/seams.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { plain } from './cut-other.ts';

const points = (text: string, dx: number, dy: number): Point[] =>
  text.split(' ').map((pair) => {
    const [x, y] = pair.split(',').map(Number) as [number, number];
    return at(x + dx, y + dy);
  });

/** A pair of shoes from the side, one behind the other. */
export function drawShoe(owner: string, spec: OtherSpec): Panel[] {
  return [...one(owner, spec, 'far', 34, -52), ...one(owner, spec, 'near', -22, 22)];
}

function one(owner: string, spec: OtherSpec, which: string, dx: number, dy: number): Panel[] {
  const { cloth } = spec;
  const shape = (
    name: string,
    text: string,
    rest: Partial<Parameters<typeof cutPanel>[2]> = {},
    own = cloth,
  ) =>
    cutPanel(owner, own, {
      name: `${which}${name}`.replace(/ /g, ''),
      form: `${which}${name}`,
      outline: smooth(points(text, dx, dy)),
      shape: 'pillow',
      round: 0.8,
      ...rest,
    });
  const draw = { sneaker, loafer, heel, boot, 'tall boot': tallBoot, sandal }[spec.kind as 'sneaker'];
  return draw(shape, spec, dx, dy);
}

type Shape = (
  name: string,
  text: string,
  rest?: Partial<Parameters<typeof cutPanel>[2]>,
  own?: OtherSpec['cloth'],
) => Panel;
const soleTone = (spec: OtherSpec) => plain(spec.trim ?? darker(spec.cloth.colour, 0.6), 'hard');

function sneaker(shape: Shape, spec: OtherSpec, dx: number, dy: number): Panel[] {
  const lace = [0, 1, 2, 3, 4]
    .map(
      (i) =>
        `<path d="M${-8 + i * 17 + dx} ${-42 + i * 10.5 + dy}l24 -13" stroke="#f7f4ee" stroke-width="6" stroke-linecap="round"/>`,
    )
    .join('');
  const stripe = `<path d="M${-64 + dx} ${34 + dy}L${-30 + dx} ${-26 + dy}l20 8L${-34 + dx} ${36 + dy}Z" fill="${lighter(spec.cloth.colour, 0.25)}" opacity=".8"/>`;
  const details =
    stripe +
    seam([at(52 + dx, -4 + dy), at(60 + dx, 20 + dy), at(58 + dx, 42 + dy)], '#000', 0.3, 1.6) +
    stitches(
      [at(-92 + dx, -24 + dy), at(-60 + dx, -12 + dy), at(-58 + dx, 40 + dy)],
      darker(spec.cloth.colour, 0.4),
    ) +
    lace;
  return [
    shape('tongue', '-30,-78 4,-86 14,-50 -14,-38', { round: 0.5 }),
    shape(
      'upper',
      '-118,48 -122,0 -112,-54 -112,-54 -84,-46 -34,-62 -34,-62 -4,-48 46,-12 92,4 122,26 126,46 126,48 0,52',
      {
        details,
        folds:
          crease([at(40 + dx, -8 + dy), at(52 + dx, 12 + dy)], 4, 0.5) +
          crease([at(56 + dx, 0 + dy), at(66 + dx, 18 + dy)], 4, 0.5),
      },
    ),
    shape(
      'sole',
      '-124,40 -124,40 0,48 128,38 128,38 134,56 122,66 0,68 -118,67 -130,58',
      {
        details: `<path d="M${-130 + dx} ${57 + dy}H${136 + dx}" stroke="#000" stroke-opacity=".15" stroke-width="2"/>`,
      },
      plain(spec.trim ?? '#f3f0ea', 'hard'),
    ),
  ];
}

function loafer(shape: Shape, spec: OtherSpec, dx: number, dy: number): Panel[] {
  const details = seam(
    [at(14 + dx, -14 + dy), at(70 + dx, -16 + dy), at(98 + dx, 14 + dy), at(60 + dx, 30 + dy)],
    '#000',
    0.45,
    2.2,
  );
  return [
    shape('inside', '-110,-36 -30,-40 20,-20 -60,-14', { round: 0.1 }, plain(darker(spec.cloth.colour, 0.5))),
    shape(
      'upper',
      '-120,46 -124,6 -116,-40 -116,-40 -96,-24 -40,-16 16,-24 16,-24 70,-26 116,8 128,38 126,46 0,50',
      { details },
    ),
    shape('strap', '2,-28 34,-34 52,42 16,44', {
      round: 0.5,
      details: `<rect x="${18 + dx}" y="${-12 + dy}" width="20" height="10" rx="4" fill="#d8b86a"/>`,
    }),
    shape('sole', '-124,42 0,48 130,40 132,50 122,56 -58,56 -60,66 -124,66', {}, soleTone(spec)),
  ];
}

function heel(shape: Shape, spec: OtherSpec): Panel[] {
  return [
    shape('inside', '-106,-56 -60,-44 -2,14 -70,-8', { round: 0.1 }, plain('#d9bfa0')),
    shape('heel', '-118,-30 -84,-10 -94,70 -94,70 -104,70 -104,70', { round: 0.7 }, soleTone(spec)),
    shape(
      'upper',
      '-122,-22 -118,-66 -118,-66 -104,-48 -54,-14 6,22 6,22 58,14 112,40 142,60 142,62 60,66 0,52 -60,6 -96,-6',
      { round: 0.8 },
    ),
    shape('sole', '-10,52 60,66 144,62 140,68 60,71 -6,60', { round: 0.2 }, soleTone(spec)),
  ];
}

function boot(shape: Shape, spec: OtherSpec, dx: number, dy: number): Panel[] {
  const gore =
    `<path d="M${-56 + dx} ${-118 + dy}h40l-10 84h-20Z" fill="#000" opacity=".35"/>` +
    [0, 1, 2, 3, 4]
      .map((i) => `<path d="M${-50 + i * 8 + dx} ${-116 + dy}l2 80" stroke="#000" stroke-opacity=".4"/>`)
      .join('');
  return [
    shape(
      'upper',
      '-118,48 -120,0 -104,-60 -100,-126 -100,-126 -20,-130 14,-126 14,-126 12,-60 30,-24 88,-4 124,24 128,46 0,50',
      {
        details:
          gore +
          seam([at(-20 + dx, -34 + dy), at(20 + dx, -10 + dy), at(34 + dx, 46 + dy)], '#000', 0.3, 1.6),
        folds: crease([at(-14 + dx, -30 + dy), at(26 + dx, -44 + dy)], 6, 0.5),
      },
    ),
    shape('sole', '-122,42 0,48 130,40 134,52 124,60 -54,60 -56,76 -122,76', {}, soleTone(spec)),
  ];
}

function tallBoot(shape: Shape, spec: OtherSpec, dx: number, dy: number): Panel[] {
  const folds = [0, 1, 2]
    .map((i) => crease([at(-90 + dx, -40 - i * 22 + dy), at(-10 + dx, -28 - i * 26 + dy)], 7, 0.4))
    .join('');
  return [
    shape(
      'upper',
      '-112,48 -116,6 -104,-50 -112,-150 -116,-226 -116,-226 -40,-232 12,-226 12,-226 6,-140 0,-50 20,-18 82,0 120,26 124,46 0,50',
      {
        folds,
        details: seam(
          [at(-52 + dx, -226 + dy), at(-54 + dx, -100 + dy), at(-50 + dx, 46 + dy)],
          '#000',
          0.3,
          1.6,
        ),
      },
    ),
    shape('sole', '-118,42 0,48 126,40 130,50 120,58 -52,58 -58,82 -112,82', {}, soleTone(spec)),
  ];
}

function sandal(shape: Shape, spec: OtherSpec): Panel[] {
  return [
    shape(
      'sole',
      '-122,34 -60,36 0,42 70,44 128,40 132,52 120,60 0,62 -120,60 -130,48',
      {},
      plain(spec.trim ?? '#c9a273', 'straw'),
    ),
    shape('insole', '-120,28 0,34 126,32 128,42 0,46 -122,38', { round: 0.3 }, plain('#e0c49c', 'suede')),
    shape('toe', '50,38 62,-4 96,-10 118,20 120,38', { round: 0.8 }),
    shape('cross', '14,38 30,-6 52,-16 66,-8 44,38', { round: 0.8 }),
    shape('ankle', '-110,34 -104,-40 -88,-52 -60,-54 -14,-34 30,-6 22,6 -20,-20 -62,-38 -84,-34 -92,34', {
      round: 0.6,
    }),
  ];
}
