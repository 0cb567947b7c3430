import type { Cloth } from '../cloth/cloth.ts';
import { type Body, bothSides, heights, type Side } from '../figure/body.ts';
import { contrast, darker } from '../form/colour.ts';
import { at, type Point, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { collarBack, foldedCollar, hood } from './collar.ts';
import { cutPanel } from './cut-panel.ts';
import { lapels } from './lapel.ts';
import { buttons, crease, seam, stitches } from './seams.ts';
import { sleeves } from './sleeve.ts';
import type { OuterSpec, Worn } from './spec.ts';
import { torsoFolds } from './top.ts';
import { fitHalf, innerBack, shoulderPoint, type TorsoFit, torsoOutline, torsoSide } from './torso.ts';

/** Dresses a body in a jacket or coat. `open`: 0 closed, 1 fronts hang wide apart. */
export function cutOuter(body: Body, owner: string, spec: OuterSpec, open = 0): Worn {
  const fit = fitOf(spec);
  const lining: Cloth = { fabric: 'silk', colour: darker(spec.cloth.colour, 0.45), pattern: 'solid' };
  const outline = smooth(torsoOutline(body, { ...fit, hem: spec.hem - 6 }, 'stand', 6));
  const back = cutPanel(owner, lining, { name: 'lining', form: `${owner}-lining`, outline, round: 0.3 });
  const neck = cutPanel(owner, lining, {
    name: 'neck',
    form: `${owner}-neckback`,
    outline: smooth(innerBack(body, 'collar')),
    round: 0,
  });
  const hooded = spec.collar === 'hood' ? hood(body, owner, spec.cloth, spec.fur) : { back: [], front: [] };
  const lap = lapOf(spec);
  const fronts = ([1, -1] as const).map((side) => front(body, owner, spec, fit, side, open, lap));
  const arms =
    spec.sleeve === 'none'
      ? []
      : sleeves(body, owner, spec.cloth, {
          cut: 'long',
          ease: fit.ease * 0.55 + 3,
          drop: fit.drop ?? 0,
          cuff: spec.ribbed ? 'rib' : 'hem',
        });
  return {
    back: [
      back,
      ...(collarHeights[spec.collar]
        ? [collarBack(body, owner, spec.cloth, collarHeights[spec.collar])]
        : []),
      neck,
      ...hooded.back,
    ],
    front: fronts,
    sleeves: arms,
    over: [
      ...collarOf(body, owner, spec, open),
      ...hooded.front,
      ...belt(body, owner, spec, fit, open),
      ...ribBand(body, owner, spec, fit, open),
    ],
  };
}

/** How high each collar stands behind the neck; 0 for none. */
const collarHeights: Record<OuterSpec['collar'], number> = {
  notch: 13,
  shirt: 15,
  stand: 24,
  none: 0,
  hood: 0,
  shawl: 14,
  bomber: 13,
  biker: 13,
};

function fitOf(spec: OuterSpec): TorsoFit {
  const flare = spec.hem > 620 ? (spec.hem - 620) * 0.07 : 0;
  return {
    hem: spec.hem,
    ease: spec.ease,
    flare,
    boxy: spec.belt ? 0.15 : Math.min(0.9, 0.25 + spec.ease / 24),
    drop: Math.max(0, spec.ease - 12) * 0.6,
    cutIn: spec.sleeve === 'none' ? 10 : 0,
  };
}

/** How far the closed fronts overlap past the middle. */
function lapOf(spec: OuterSpec): number {
  return { single: 7, double: 27, zip: 0, open: -6, asymmetric: 30, snaps: 5 }[spec.front];
}

/** Where the front's edge runs: from the neck to the hem. */
function edgePoints(
  body: Body,
  spec: OuterSpec,
  fit: TorsoFit,
  side: Side,
  open: number,
  lap: number,
): Point[] {
  const neck = shoulderPoint(body, 31, side);
  const roll = breakHeight(spec);
  const x = (y: number) => body.centre(y) + body.pose.turn * 6;
  const gap = (y: number) => {
    const spread =
      open *
      (0.42 + 0.5 * Math.max(0, (y - roll) / (spec.hem - roll + 1))) *
      fitHalf(body, fit, Math.min(y, spec.hem)) *
      0.62;
    const curved =
      spec.front === 'single' && spec.collar === 'notch' && spec.hem < 600
        ? Math.max(0, (y - 430) / (spec.hem - 430)) ** 2 * 26
        : 0;
    return side * (open > 0 ? spread - 4 : -lap) + side * curved;
  };
  const rows = [roll, 330, 380, 440, 500, 580, 660, 760, 860]
    .filter((y) => y >= roll && y < spec.hem - 14)
    .concat(spec.hem + 5);
  return [
    neck,
    neck,
    ...rows.flatMap((y, i) =>
      i === 0 || i === rows.length - 1
        ? [at(x(y) + gap(y), y), at(x(y) + gap(y), y)]
        : [at(x(y) + gap(y), y)],
    ),
  ];
}

/** The height at which the fronts meet. */
export function breakHeight(spec: OuterSpec): number {
  return { notch: 322, shirt: 200, stand: 184, none: 252, hood: 214, shawl: 318, bomber: 186, biker: 262 }[
    spec.collar
  ];
}

function front(
  body: Body,
  owner: string,
  spec: OuterSpec,
  fit: TorsoFit,
  side: Side,
  open: number,
  lap: number,
): Panel {
  const edge = edgePoints(body, spec, fit, side, open, side < 0 ? lap : Math.min(lap, 8));
  const outline = smooth([...torsoSide(body, fit, side), ...[...edge].reverse()]);
  const details = frontDetails(body, spec, fit, side, open, edge);
  return cutPanel(owner, spec.cloth, {
    name: `front${side}`,
    form: `${owner}-torso`,
    outline,
    details,
    folds: torsoFolds(body, `${owner}${side}`, fit) + quilting(body, spec, fit),
    round: 0.8,
    grain: side * -1.5,
  });
}

function frontDetails(
  body: Body,
  spec: OuterSpec,
  fit: TorsoFit,
  side: Side,
  open: number,
  edge: readonly Point[],
): string {
  const colour = spec.cloth.colour;
  const trim = spec.trim ?? contrast(colour, 0.45);
  let marks = '';
  if (!spec.ribbed && spec.front !== 'zip')
    marks += seam(
      edge.slice(2).map((p) => at(p.x + side * 7, p.y)),
      '#000',
      0.16,
    );
  marks += pocket(body, spec, fit, side);
  if (spec.cloth.fabric === 'denim') marks += truckerSeams(body, spec, side);
  const on = side < 0;
  const x = (y: number) => edgeX(edge, y) + side * (spec.front === 'double' ? 10 : 7);
  const from = breakHeight(spec) + 12;
  const gap = spec.hem > 640 ? 62 : 44;
  const heightsOf = Array.from({ length: 9 }, (_, i) => from + i * gap).filter(
    (y) => y < Math.min(spec.hem - 24, 640),
  );
  const limited =
    spec.collar === 'notch' && spec.front === 'single'
      ? heightsOf.slice(0, spec.hem > 640 ? 3 : 2)
      : heightsOf;
  if (spec.front === 'single' || spec.front === 'snaps')
    if (on || open > 0.4)
      marks += buttons(
        limited.map((y) => at(x(y), y)),
        trim,
        spec.front === 'snaps' ? 3.4 : 5,
      );
  if (spec.front === 'double')
    marks += buttons(
      heightsOf
        .slice(0, 4)
        .flatMap((y) => (on ? [at(x(y), y), at(x(y) - 44, y)] : open > 0.4 ? [at(x(y) + 8, y)] : [])),
      trim,
      5.4,
    );
  if (spec.front === 'zip')
    marks += seam(edge.slice(2), trim, 0.95, 4) + stitches(edge.slice(2), '#222', 0.6);
  if (spec.front === 'asymmetric' && on)
    marks +=
      seam(
        edge.slice(2).map((p) => at(p.x - 2, p.y)),
        '#c9c9c9',
        0.95,
        3.4,
      ) + stitches(edge.slice(2), '#333', 0.7);
  return marks;
}

function edgeX(edge: readonly Point[], y: number): number {
  const below = edge.find((point) => point.y >= y) ?? edge.at(-1)!;
  const above = edge.findLast((point) => point.y < y) ?? edge[0]!;
  const share = below.y === above.y ? 0 : (y - above.y) / (below.y - above.y);
  return above.x + (below.x - above.x) * share;
}

function pocket(body: Body, spec: OuterSpec, fit: TorsoFit, side: Side): string {
  if (!spec.pockets || spec.pockets === 'none') return '';
  const y = spec.hem < 500 ? spec.hem - 62 : Math.min(470, spec.hem - 96);
  const x = body.centre(y) + side * fitHalf(body, fit, y) * 0.58;
  const stroke = 'stroke="#000" stroke-opacity=".36" stroke-width="1.3"';
  if (spec.pockets === 'patch')
    return `<path d="M${x - 27} ${y}h54v52q0 8 -8 8h-38q-8 0 -8 -8Z" fill="#000" fill-opacity=".06" ${stroke}/><path d="M${x - 27} ${y + 9}h54" stroke="#000" stroke-opacity=".2"/>`;
  if (spec.pockets === 'flap')
    return `<path d="M${x - 27} ${y}h54v15q-27 4 -54 0Z" fill="#000" fill-opacity=".09" ${stroke}/>`;
  return `<path d="M${x - side * 6} ${y + 40}L${x + side * 14} ${y - 16}" fill="none" stroke="#000" stroke-opacity=".4" stroke-width="6"/><path d="M${x - side * 6} ${y + 40}L${x + side * 14} ${y - 16}" fill="none" stroke="${spec.cloth.colour}" stroke-opacity=".5" stroke-width="3.6"/>`;
}

/** A denim jacket's yoke, pockets and V seams. */
function truckerSeams(body: Body, spec: OuterSpec, side: Side): string {
  const thread = spec.trim ?? '#c98d46';
  const x = (dx: number, y: number) => at(body.centre(y) + side * dx, y);
  const yoke = [x(4, 248), x(50, 246), x(100, 240)];
  const flap = `<path d="M${x(24, 248).x} 248l${side * 44} 0l0 14l${side * -22} 9l${side * -22} -9Z" fill="#000" fill-opacity=".08" stroke="#000" stroke-opacity=".35"/>`;
  const legs = [
    [x(26, 262), x(36, spec.hem)],
    [x(66, 262), x(52, spec.hem)],
  ] as const;
  return (
    seam(yoke, '#000', 0.35, 1.5) +
    stitches(
      yoke.map((p) => at(p.x, p.y + 3)),
      thread,
    ) +
    flap +
    legs
      .map(
        (l) =>
          seam(l, '#000', 0.3) +
          stitches(
            l.map((p) => at(p.x + 2.5, p.y)),
            thread,
            0.6,
          ),
      )
      .join('') +
    stitches([x(-10, spec.hem - 18), x(110, spec.hem - 18)], thread)
  );
}

function quilting(body: Body, spec: OuterSpec, fit: TorsoFit): string {
  if (!spec.quilted) return '';
  let folds = '';
  for (let y = 214; y < spec.hem; y += 34) {
    const half = fitHalf(body, fit, y) + 40;
    folds += crease(
      [at(body.centre(y) - half, y - 5), at(body.centre(y), y + 3), at(body.centre(y) + half, y - 5)],
      7,
      1,
    );
    folds += crease(
      [at(body.centre(y) - half, y + 12), at(body.centre(y), y + 20), at(body.centre(y) + half, y + 12)],
      16,
      0.4,
      true,
    );
  }
  return folds;
}

function collarOf(body: Body, owner: string, spec: OuterSpec, open: number): Panel[] {
  if (spec.collar === 'shirt') return foldedCollar(body, owner, spec.cloth, 1.15);
  if (spec.collar === 'notch' || spec.collar === 'shawl' || spec.collar === 'biker')
    return lapels(body, owner, spec, breakHeight(spec), open);
  if (spec.collar === 'stand' || spec.collar === 'bomber') return standing(body, owner, spec, open);
  return [];
}

function standing(body: Body, owner: string, spec: OuterSpec, open: number): Panel[] {
  const rib = spec.collar === 'bomber';
  const cloth: Cloth = rib ? { ...spec.cloth, fabric: 'rib', pattern: 'solid' } : spec.cloth;
  return bothSides.map((side) => {
    const neck = shoulderPoint(body, 33, side);
    const x = body.centre(186) + body.pose.turn * 6 + side * (1 + open * 16);
    const high = rib ? 13 : 24;
    const points = [
      at(neck.x - side * 4, neck.y - high),
      at(neck.x - side * 4, neck.y - high),
      at(neck.x + side * 5, neck.y + 2),
      at(neck.x + side * 2, neck.y + 12),
      at(x, 194),
      at(x, 194),
      at(x, 194 - high * 0.8),
      at(x, 194 - high * 0.8),
      at(neck.x - side * 10, neck.y + 2),
    ];
    return cutPanel(owner, cloth, {
      name: `stand${side}`,
      form: `${owner}-stand${side}`,
      outline: smooth(points),
      round: 0.35,
      grain: side * 30,
    });
  });
}

function belt(body: Body, owner: string, spec: OuterSpec, fit: TorsoFit, open: number): Panel[] {
  if (!spec.belt || open > 0.25) return [];
  const y = heights.waist + 10;
  const half = fitHalf(body, fit, y) + 2;
  const x = body.centre(y);
  const strap = smooth([
    at(x - half, y - 11),
    at(x - half, y - 11),
    at(x, y - 6),
    at(x + half, y - 11),
    at(x + half, y - 11),
    at(x + half, y + 11),
    at(x + half, y + 11),
    at(x, y + 16),
    at(x - half, y + 11),
    at(x - half, y + 11),
  ]);
  const end = (lean: number, length: number) =>
    smooth([
      at(x - 18, y - 6),
      at(x - 2, y - 6),
      at(x - 4 + lean, y + length),
      at(x - 4 + lean, y + length),
      at(x - 22 + lean, y + length + 4),
      at(x - 22 + lean, y + length + 4),
    ]);
  const knot = smooth([at(x - 22, y - 10), at(x + 4, y - 11), at(x + 5, y + 13), at(x - 21, y + 14)]);
  return [
    ['belt', strap, 0.7],
    ['end', end(-10, 96), 0.3],
    ['tail', end(16, 76), 0.3],
    ['knot', knot, 0.9],
  ].map(([name, outline, round]) =>
    cutPanel(owner, spec.cloth, {
      name: `${name}`,
      form: `${owner}-${name}`,
      outline: `${outline}`,
      round: Number(round),
    }),
  );
}

function ribBand(body: Body, owner: string, spec: OuterSpec, fit: TorsoFit, open: number): Panel[] {
  if (!spec.ribbed) return [];
  const half = fitHalf(body, fit, spec.hem) - 2;
  const inner = open > 0 ? open * half * 0.5 : 0;
  return bothSides.map((side) => {
    const x = body.centre(spec.hem);
    const [a, b] = [x + side * half, x + side * inner];
    const points = [
      at(a + side * 3, spec.hem - 8),
      at(a + side * 3, spec.hem - 8),
      at(a, spec.hem + 16),
      at(a, spec.hem + 16),
      at(b, spec.hem + 21),
      at(b, spec.hem + 21),
      at(b, spec.hem - 3),
      at(b, spec.hem - 3),
    ];
    return cutPanel(
      owner,
      { ...spec.cloth, fabric: 'rib', pattern: 'solid' },
      { name: `rib${side}`, form: `${owner}-torso`, outline: smooth(points), round: 0.8 },
    );
  });
}
