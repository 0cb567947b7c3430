import { type Body, bothSides, heights, type Side } from '../figure/body.ts';
import { contrast } from '../form/colour.ts';
import { at, between, type Point, smooth } from '../form/path.ts';
import { randomOf } from '../form/random.ts';
import { cutPanel } from './cut-panel.ts';
import { buttons, crease, fold, seam, stitches } from './seams.ts';
import type { SkirtSpec, Worn } from './spec.ts';

/** How a skirt or the lower part of a dress falls. */
export interface Fall {
  /** Height where it leaves the waist. */
  readonly top: number;
  readonly hem: number;
  /** How far the hem stands out beyond the hips, on each side. */
  readonly flare: number;
  readonly ease: number;
}

const flares: Record<SkirtSpec['cut'], number> = {
  straight: -2,
  'a-line': 0.16,
  pleated: 0.17,
  full: 0.34,
  slip: 0.09,
  wrap: 0.12,
  tiered: 0.24,
};

/** How far a cut stands out at its hem, in figure units. */
export function flareOf(cut: SkirtSpec['cut'], hem: number): number {
  const flare = flares[cut];
  return flare < 0 ? flare : flare * (hem - heights.waist);
}

/** One side of the fall from the waist to the hem. */
export function fallSide(body: Body, fall: Fall, side: Side): Point[] {
  const rows = [fall.top, 395, 430, heights.hip, 530, 590, 660, 740, 820]
    .filter((y) => y >= fall.top && y < fall.hem - 15)
    .concat(fall.hem);
  return rows.map((y) => {
    const share = Math.max(0, (y - fall.top) / (fall.hem - fall.top));
    const swell = fall.flare * (fall.flare > 0 ? share ** 0.85 : share);
    const own = y < heights.hip ? body.half(y) : body.half(heights.hip);
    return at(centreAt(body, y) + side * (own + fall.ease + swell), y);
  });
}

/** Below the hips the middle follows the knees. */
export function centreAt(body: Body, y: number): number {
  if (y <= heights.hip) return body.centre(y);
  const knees = between(body.knee[0], body.knee[1], 0.5).x;
  const share = Math.min(1, (y - heights.hip) / (heights.knee - heights.hip));
  return body.centre(heights.hip) * (1 - share * 0.6) + knees * share * 0.6;
}

/** The fall's outline, its hem rounded by `sag`. */
export function fallOutline(body: Body, fall: Fall, waves = 0): Point[] {
  const [left, right] = [fallSide(body, fall, -1), fallSide(body, fall, 1)];
  const [a, b] = [left.at(-1)!, right.at(-1)!];
  const count = waves ? waves * 2 : 3;
  const hem = Array.from({ length: count }, (_, i) => {
    const share = (i + 1) / (count + 1);
    const dip = 10 * Math.sin(Math.PI * share) + (waves ? (i % 2 ? -1.6 : 1.6) : 0);
    return at(a.x + (b.x - a.x) * share, a.y + dip);
  });
  return [left[0]!, ...left, a, ...hem, b, ...[...right].reverse(), right[0]!];
}

/** Folds that hang from the waist and open towards the hem. */
export function hangingFolds(body: Body, seed: string, fall: Fall, count: number, depth: number): string {
  const random = randomOf(`${seed} hang`);
  const [left, right] = [fallSide(body, fall, -1), fallSide(body, fall, 1)];
  let folds = '';
  for (let i = 0; i < count; i++) {
    const share = (i + random.range(0.2, 0.8)) / count;
    const start = random.range(0.02, 0.35);
    const from = between(
      between(left[0]!, right[0]!, share),
      between(left.at(-1)!, right.at(-1)!, share),
      start,
    );
    const to = between(left.at(-1)!, right.at(-1)!, share);
    folds += fold(
      from,
      at(to.x, to.y + 14),
      random.range(-5, 5),
      random.range(0.7, 1.3) * (6 + fall.flare * 0.05),
      depth * random.range(0.7, 1.2),
    );
  }
  return folds;
}

/** Pressed pleats, side by side. */
export function pleats(
  body: Body,
  fall: Fall,
  count: number,
): { readonly details: string; readonly folds: string } {
  const [left, right] = [fallSide(body, fall, -1), fallSide(body, fall, 1)];
  let [details, folds] = ['', ''];
  for (let i = 1; i < count; i++) {
    const rows = left.map((point, row) => {
      const share = i / count;
      const other = right[row]!;
      const bow = row === left.length - 1 ? 10 * Math.sin(Math.PI * share) : 0;
      return at(point.x + (other.x - point.x) * share, point.y + bow);
    });
    details += seam(rows, '#000', 0.24, 1.1);
    folds +=
      crease(rows, 2.6, 0.6) +
      crease(
        rows.map(({ x, y }) => at(x + 4, y)),
        3.4,
        0.5,
        true,
      );
  }
  return { details, folds };
}

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

/** The seam at which the next tier is gathered. */
export function tier(body: Body, fall: Fall, share: number): string {
  const y = fall.top + (fall.hem - fall.top) * share;
  const half = body.half(heights.hip) + fall.ease + fall.flare * share + 8;
  const x = centreAt(body, y);
  const line = [at(x - half, y - 4), at(x, y + 7), at(x + half, y - 4)];
  const gathers = Array.from({ length: 26 }, (_, i) => {
    const gx = x - half + (i / 25) * half * 2;
    const gy = y + 7 - 11 * ((gx - x) / half) ** 2;
    return `<path d="M${gx.toFixed(1)} ${gy.toFixed(1)}l${(((i % 3) - 1) * 2).toFixed(1)} ${14 + (i % 4) * 5}" stroke="#000" stroke-opacity=".2" stroke-width="1.4"/>`;
  });
  return seam(line, '#000', 0.4, 1.8) + gathers.join('');
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
