import { alongLeg, type Body, heights, legRadius, type Side } from '../figure/body.ts';
import { darker } from '../form/colour.ts';
import { at, between, type Point } from '../form/path.ts';
import { randomOf } from '../form/random.ts';
import { legEaseAt, waistOf } from './leg-shape.ts';
import { crease, fold, seam, stitches } from './seams.ts';
import type { TrousersSpec } from './spec.ts';

/** SVG of what is sewn on a trouser leg: pockets, fly, stitches, the wash of denim. */
export function legDetails(
  body: Body,
  spec: TrousersSpec,
  side: Side,
  outer: readonly Point[],
  inner: readonly Point[],
): string {
  const top = waistOf(spec);
  const x = body.centre(top + 40);
  const half = body.half(top + 40);
  const thread = spec.details === 'jeans' ? (spec.trim ?? '#c98d46') : darker(spec.cloth.colour, 0.4);
  const pocketTop = at(x + side * half * 0.5, top + 12);
  const pocketEnd = at(x + side * (half + 6), top + (spec.details === 'jeans' ? 46 : 84));
  const hemSeam = [outer.at(-1)!, inner.at(-1)!].map(({ x: hx, y }) => at(hx, y - 9));
  let marks = '';
  if (spec.details === 'leggings') return seam(hemSeam);
  marks += seam(hemSeam);
  if (spec.details === 'jeans') {
    const scoop = [pocketTop, at(x + side * half * 0.62, top + 38), pocketEnd];
    marks +=
      seam(scoop, '#000', 0.35, 1.4) +
      stitches(
        scoop.map((p) => at(p.x - side * 2.4, p.y + 3)),
        thread,
      ) +
      stitches(hemSeam, thread);
    marks += stitches(
      outer.map((p) => at(p.x - side * 4, p.y)),
      thread,
      0.4,
    );
    if (side > 0)
      marks +=
        stitches([at(x + 13, top + 10), at(x + 13, top + 74), at(x + 4, top + 98)], thread) +
        seam([at(x, top), at(x, heights.crotch)], '#000', 0.4, 1.4);
    marks += bleach(outer, inner, spec);
  } else {
    marks += seam([pocketTop, pocketEnd], '#000', 0.4, 1.3);
    if (side > 0)
      marks += seam([at(x + 11, top + 8), at(x + 11, top + 66), at(x + 2, top + 90)], '#000', 0.22);
  }
  if (spec.details === 'cargo' && spec.length > 0.9)
    marks += cargoPocket(between(outer[2] ?? outer.at(-1)!, inner[2] ?? inner.at(-1)!, 0.25));
  return marks;
}

/** Denim pales on the thighs. */
function bleach(outer: readonly Point[], inner: readonly Point[], spec: TrousersSpec): string {
  if (spec.cloth.pattern !== 'washed') return '';
  return [0, 1, 2, 3, 4]
    .map((i) => {
      const [a, b] = [outer[Math.min(i, outer.length - 1)]!, inner[Math.min(i, inner.length - 1)]!];
      const middle = between(a, b, 0.5);
      const rx = Math.abs(a.x - b.x) * 0.3;
      return [1, 0.72, 0.45]
        .map(
          (k) =>
            `<ellipse cx="${middle.x.toFixed(1)}" cy="${middle.y.toFixed(1)}" rx="${(rx * k).toFixed(1)}" ry="${46 * k}" fill="#fff" opacity=".05"/>`,
        )
        .join('');
    })
    .join('');
}

function cargoPocket(place: Point): string {
  const [x, y] = [place.x, place.y];
  return `<path d="M${x - 17} ${y}h34v46h-34Z" fill="#000" fill-opacity=".08" stroke="#000" stroke-opacity=".38" stroke-width="1.3"/><path d="M${x - 19} ${y}h38v14l-19 5l-19 -5Z" fill="#000" fill-opacity=".1" stroke="#000" stroke-opacity=".38"/>`;
}

/** SVG of how a trouser leg wrinkles: at the crotch, the knee and the ankle. */
export function legFolds(
  body: Body,
  seed: string,
  spec: TrousersSpec,
  side: Side,
  outer: readonly Point[],
  inner: readonly Point[],
): string {
  const random = randomOf(`${seed} leg ${side}`);
  const x = body.centre(heights.crotch);
  let folds = '';
  const soft = spec.cut === 'skinny' || spec.cut === 'slim' ? 0.4 : 0.28;
  for (let i = 0; i < 3; i++)
    folds += fold(
      at(x + side * random.range(2, 10), heights.crotch - random.range(0, 14)),
      at(x + side * random.range(42, 74), heights.crotch - random.range(-26, 50)),
      side * random.range(-6, 6),
      5,
      soft,
    );
  const joints = spec.length > 0.9 ? [0.92, 1.02, 1.1] : [];
  const ankle = spec.length > 1.8 && spec.cut !== 'wide' && spec.cut !== 'flare' ? [1.74, 1.82, 1.89] : [];
  for (const way of [...joints, ...ankle]) {
    const centre = alongLeg(body, side, way + random.range(-0.03, 0.03));
    const reach = (legRadius(body, Math.min(2, way)) + legEaseAt(spec, way)) * random.range(0.7, 1);
    folds += fold(
      at(centre.x - reach, centre.y - random.range(-8, 8)),
      at(centre.x + reach * random.range(0, 1), centre.y + random.range(-4, 12)),
      random.range(-4, 4),
      5,
      soft,
    );
  }
  if (spec.details === 'tailored') folds += crease(pressedCrease(outer, inner), 3, 0.75, true);
  if (spec.cut === 'wide')
    for (let i = 0; i < 3; i++) {
      const share = random.range(0.2, 0.8);
      folds += fold(
        between(outer[1]!, inner[1]!, share),
        between(outer.at(-1)!, inner.at(-1)!, share),
        random.range(-6, 6),
        random.range(6, 11),
        0.3,
      );
    }
  return folds;
}

function pressedCrease(outer: readonly Point[], inner: readonly Point[]): Point[] {
  return outer.map((point, i) => between(point, inner[i] ?? inner.at(-1)!, 0.48));
}
