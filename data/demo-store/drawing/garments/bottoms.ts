import type { Cloth } from '../cloth/cloth.ts';
import { alongLeg, type Body, bothSides, heights, legRadius, type Side } from '../figure/body.ts';
import { contrast, darker } from '../form/colour.ts';
import { at, between, type Point, sidesOf, smooth, station } from '../form/path.ts';
import { randomOf } from '../form/random.ts';
import type { Panel } from '../panel.ts';
import { cutPanel } from './cut-panel.ts';
import { buttons, crease, fold, seam, stitches } from './seams.ts';
import type { TrousersSpec, Worn } from './spec.ts';

const waistOf = (spec: TrousersSpec) => (spec.rise === 'high' ? heights.waist + 2 : heights.waist + 32);

/** How far each cut stands off thigh, knee, calf and hem. */
const eases: Record<TrousersSpec['cut'], readonly [thigh: number, knee: number, calf: number, hem: number]> =
  {
    skinny: [2.5, 2.5, 2.5, 4],
    slim: [4.5, 5, 5, 8],
    straight: [7, 12, 14, 17],
    wide: [13, 27, 35, 41],
    flare: [4, 7, 17, 35],
    taper: [12, 15, 11, 9],
  };

/** Dresses a body in trousers or shorts. */
export function cutTrousers(body: Body, owner: string, spec: TrousersSpec): Worn {
  const lining: Cloth = { ...spec.cloth, colour: darker(spec.cloth.colour, 0.42), pattern: 'solid' };
  const y = waistOf(spec);
  const half = body.half(y) + 1;
  const back = cutPanel(owner, lining, {
    name: 'inside',
    form: `${owner}-inside`,
    round: 0,
    outline: smooth([
      at(body.centre(y) - half, y),
      at(body.centre(y), y - 5),
      at(body.centre(y) + half, y),
      at(body.centre(y), y + 12),
    ]),
  });
  const front = bothSides.map((side) => leg(body, owner, spec, side));
  return {
    back: [back],
    front: [
      ...front,
      ...bothSides.flatMap((side) => turnUp(body, owner, spec, side)),
      waistband(body, owner, spec),
    ],
    sleeves: [],
    over: [],
  };
}

function easeAt(spec: TrousersSpec, way: number): number {
  const [thigh, knee, calf, hem] = eases[spec.cut];
  const short = spec.length < 1.2 ? 5 * way : 0;
  if (way < 1) return thigh + (knee - thigh) * way + short;
  if (way < 1.4) return knee + ((calf - knee) * (way - 1)) / 0.4;
  return calf + ((hem - calf) * (way - 1.4)) / 0.6;
}

function legSides(body: Body, spec: TrousersSpec, side: Side): { outer: Point[]; inner: Point[] } {
  const ways = [0.14, 0.35, 0.6, 0.85, 1.05, 1.3, 1.6, 1.85]
    .filter((way) => way < spec.length - 0.06)
    .concat(spec.length);
  const sides = sidesOf(
    ways.map((way) =>
      station(alongLeg(body, side, way), legRadius(body, Math.min(2, way)) + easeAt(spec, way)),
    ),
  );
  const outer = side < 0 ? sides.right : sides.left;
  const inner = (side < 0 ? sides.left : sides.right).map((point, i) =>
    i === 0
      ? at(Math.max(Math.abs(point.x - body.centre(520)), 2) * side + body.centre(520), point.y)
      : point,
  );
  return { outer, inner };
}

function leg(body: Body, owner: string, spec: TrousersSpec, side: Side): Panel {
  const { outer, inner } = legSides(body, spec, side);
  const top = waistOf(spec);
  const [cx, rise] = [
    body.centre(top),
    heights.crotch + (spec.cut === 'wide' || spec.cut === 'taper' ? 14 : 6),
  ];
  const hip = [top, 405, 435, 462]
    .filter((y) => y >= top)
    .map((y) =>
      at(body.centre(y) + side * (body.half(y) + 1.5 + (y > 420 ? eases[spec.cut][0] * 0.4 : 0)), y),
    );
  const hem = between(outer.at(-1)!, inner.at(-1)!, 0.5);
  const outline = [
    hip[0]!,
    ...hip,
    ...outer,
    outer.at(-1)!,
    at(hem.x, hem.y + 5),
    inner.at(-1)!,
    ...[...inner].reverse().slice(0, -1),
    at(body.centre(rise) - side * 2, rise),
    at(body.centre(rise) - side * 1, rise - 8),
    at(cx, top + 30),
    at(cx, top),
    at(cx, top),
  ];
  const details = legDetails(body, spec, side, outer, inner);
  return cutPanel(owner, spec.cloth, {
    name: `leg${side}`,
    form: `${owner}-leg${side}`,
    joins: `${owner}-legs`,
    outline: smooth(outline),
    round: 0.72,
    details,
    folds: legFolds(body, owner, spec, side, outer, inner),
  });
}

function legDetails(
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

function legFolds(
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
    const reach = (legRadius(body, Math.min(2, way)) + easeAt(spec, way)) * random.range(0.7, 1);
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

function turnUp(body: Body, owner: string, spec: TrousersSpec, side: Side): Panel[] {
  if (!spec.turnUp) return [];
  const { outer, inner } = legSides(body, spec, side);
  const [a, b] = [outer.at(-1)!, inner.at(-1)!];
  const [high, low] = [20, -1];
  const wide = side * 2.5;
  const points = [
    at(a.x + wide, a.y - high),
    at(a.x + wide, a.y - high),
    at(a.x + wide, a.y - low),
    at(a.x + wide, a.y - low),
    at((a.x + b.x) / 2, a.y + 6),
    at(b.x - wide, b.y - low),
    at(b.x - wide, b.y - low),
    at(b.x - wide, b.y - high),
    at(b.x - wide, b.y - high),
    at((a.x + b.x) / 2, a.y - high + 5),
  ];
  const cloth: Cloth =
    spec.cloth.fabric === 'denim' ? { ...spec.cloth, colour: '#b9c3cf', pattern: 'solid' } : spec.cloth;
  return [
    cutPanel(owner, cloth, {
      name: `turnup${side}`,
      form: `${owner}-leg${side}`,
      outline: smooth(points),
      round: 0.72,
    }),
  ];
}

/** The waistband with what closes it. */
function waistband(body: Body, owner: string, spec: TrousersSpec): Panel {
  const y = waistOf(spec);
  const depth = spec.details === 'pull-on' || spec.details === 'leggings' ? 22 : 15;
  const edge = (dy: number, sag: number) =>
    [-1, -0.5, 0, 0.5, 1].map((share) =>
      at(body.centre(y) + share * (body.half(y + dy) + 2), y + dy + sag * (1 - share * share)),
    );
  const [top, bottom] = [edge(0, 6), edge(depth, 6)];
  const outline = smooth([top[0]!, ...top, top.at(-1)!, bottom.at(-1)!, ...bottom.reverse(), bottom.at(-1)!]);
  const x = body.centre(y);
  const trim = spec.trim ?? contrast(spec.cloth.colour, 0.4);
  let details = seam(bottom, '#000', 0.45, 1.6);
  const pulls = spec.details === 'pull-on' || spec.details === 'leggings';
  if (!pulls) details += buttons([at(x, y + 14)], spec.details === 'jeans' ? '#b08a55' : trim, 3.6);
  if (!pulls)
    details += [-0.62, -0.3, 0.3, 0.62]
      .map(
        (s) =>
          `<rect x="${x + s * body.half(y) - 2.5}" y="${y - 1}" width="5" height="24" fill="${darker(spec.cloth.colour, 0.15)}" stroke="#000" stroke-opacity=".25" stroke-width=".7"/>`,
      )
      .join('');
  if (spec.belt)
    details = `<rect x="${x - 120}" y="${y + 3}" width="240" height="13" fill="${spec.belt}"/><rect x="${x - 8}" y="${y + 5}" width="17" height="16" rx="2" fill="none" stroke="#c9a86a" stroke-width="3"/>`;
  const folds =
    pulls && spec.details === 'pull-on'
      ? Array.from({ length: 19 }, (_, i) =>
          crease([at(x - 72 + i * 8, y), at(x - 72 + i * 8, y + depth + 14)], 2, 0.55),
        ).join('')
      : '';
  return cutPanel(owner, spec.cloth, {
    name: 'waist',
    form: `${owner}-legs`,
    outline,
    round: 0.72,
    details,
    folds,
  });
}
