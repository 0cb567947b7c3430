import { type Body, bothSides, heights } from '../figure/body.ts';
import { contrast } from '../form/colour.ts';
import { at, smooth } from '../form/path.ts';
import { randomOf } from '../form/random.ts';
import { cutPanel } from './cut-panel.ts';
import { centreAt, type Fall, fallOutline, fallSide, flareOf, hangingFolds, pleats, tier } from './fall.ts';
import { buttons, crease, fold, seam, stitches } from './seams.ts';
import type { SkirtSpec, Worn } from './spec.ts';

/** Dresses a body in a skirt. */
export function cutSkirt(body: Body, owner: string, spec: SkirtSpec): Worn {
  const top = heights.waist + 2;
  const fall: Fall = {
    top,
    hem: spec.hem,
    flare: flareOf(spec.cut, spec.hem),
    ease: spec.cut === 'straight' ? 3 : 4,
  };
  const pleated = spec.cut === 'pleated' ? pleats(body, fall, 15) : { details: '', folds: '' };
  const soft = { straight: 3, 'a-line': 6, pleated: 0, full: 11, slip: 7, wrap: 5, tiered: 10 }[spec.cut];
  const folds =
    pleated.folds +
    hangingFolds(body, owner, fall, soft, spec.cut === 'straight' ? 0.2 : 0.42) +
    lapFolds(body, owner, fall);
  const details = pleated.details + skirtDetails(body, spec, fall);
  const form = `${owner}-fall`;
  const waves = { straight: 0, 'a-line': 0, pleated: 7, full: 6, slip: 3, wrap: 0, tiered: 6 }[spec.cut];
  const panels = [
    cutPanel(owner, spec.cloth, {
      name: 'skirt',
      form,
      outline: smooth(fallOutline(body, fall, waves)),
      details,
      folds,
      round: 0.5,
    }),
  ];
  return { back: [], front: [...panels, band(body, owner, spec, top)], sleeves: [], over: [] };
}

/** Short drags across the hips. */
function lapFolds(body: Body, seed: string, fall: Fall): string {
  const random = randomOf(`${seed} lap`);
  return bothSides
    .map((side) => {
      const y = random.range(440, 500);
      const half = body.half(y) + fall.ease;
      return fold(
        at(body.centre(y) + side * half, y),
        at(body.centre(y) + side * half * random.range(0.2, 0.5), y + random.range(-4, 20)),
        4 * side,
        5,
        0.28,
      );
    })
    .join('');
}

function skirtDetails(body: Body, spec: SkirtSpec, fall: Fall): string {
  const x = (y: number) => centreAt(body, y);
  const trim = spec.trim ?? contrast(spec.cloth.colour, 0.4);
  const rows = [fall.top, 460, 560, 680, 800, 920].filter((y) => y < fall.hem).concat(fall.hem + 12);
  const hem = fallSide(body, fall, -1).at(-1)!;
  const other = fallSide(body, fall, 1).at(-1)!;
  let marks = seam(
    [at(hem.x, hem.y - 8), at((hem.x + other.x) / 2, hem.y + 3), at(other.x, other.y - 8)],
    '#000',
    0.2,
  );
  if (spec.details === 'buttons') {
    marks +=
      seam(rows.map((y) => at(x(y) + 8, y))) +
      seam(
        rows.map((y) => at(x(y) - 8, y)),
        '#000',
        0.14,
      );
    const count = Math.floor((fall.hem - fall.top - 30) / 34);
    marks += buttons(
      Array.from({ length: count }, (_, i) => at(x(fall.top + 34 + i * 34), fall.top + 34 + i * 34)),
      trim,
      4,
    );
  }
  if (spec.details === 'jeans') {
    marks += bothSides
      .map((side) =>
        stitches(
          [
            at(x(400) + side * 30, fall.top + 12),
            at(x(400) + side * 38, fall.top + 40),
            at(x(400) + side * 86, fall.top + 50),
          ],
          trim,
        ),
      )
      .join('');
    marks +=
      seam(
        rows.map((y) => at(x(y), y)),
        '#000',
        0.4,
      ) +
      stitches(
        rows.map((y) => at(x(y) + 3, y)),
        trim,
      );
  }
  if (spec.details === 'slit')
    marks += seam(
      [at(x(fall.hem) + 42, fall.hem + 12), at(x(fall.hem) + 38, fall.hem - 130)],
      '#000',
      0.6,
      2.4,
    );
  if (spec.cut === 'wrap')
    marks += seam(
      [
        at(x(380) - 44, fall.top),
        at(x(560) + 10, (fall.top + fall.hem) / 2),
        at(x(fall.hem) + 52, fall.hem + 12),
      ],
      '#000',
      0.5,
      1.8,
    );
  if (spec.cut === 'tiered') for (const share of [0.34, 0.67]) marks += tier(body, fall, share);
  return marks;
}

function band(body: Body, owner: string, spec: SkirtSpec, y: number) {
  const depth = 15;
  const edge = (dy: number) =>
    [-1, 0, 1].map((share) => at(body.centre(y) + share * (body.half(y + dy) + 4), y + dy + (share ? 0 : 6)));
  const [top, bottom] = [edge(0), edge(depth)];
  const outline = smooth([top[0]!, ...top, top[2]!, bottom[2]!, ...bottom.reverse(), bottom[2]!]);
  const gathers =
    spec.cut === 'full' || spec.cut === 'tiered' || spec.cut === 'slip'
      ? Array.from({ length: 21 }, (_, i) =>
          crease(
            [at(body.centre(y) - 66 + i * 6.6, y + 2), at(body.centre(y) - 66 + i * 6.6, y + depth)],
            1.6,
            0.45,
          ),
        ).join('')
      : '';
  return cutPanel(
    owner,
    {
      ...spec.cloth,
      ...(spec.cloth.pattern === 'floral'
        ? {}
        : { pattern: spec.cloth.pattern === 'washed' ? 'solid' : spec.cloth.pattern }),
    },
    {
      name: 'band',
      form: `${owner}-band`,
      outline,
      round: 0.5,
      details: seam(bottom, '#000', 0.4, 1.4),
      folds: gathers,
    },
  );
}
