import type { Body, Side } from '../figure/body.ts';
import { contrast } from '../form/colour.ts';
import { at, type Point } from '../form/path.ts';
import { breakHeight } from './outer-shape.ts';
import { buttons, crease, seam, stitches } from './seams.ts';
import type { OuterSpec } from './spec.ts';
import { fitHalf, type TorsoFit } from './torso.ts';

/** SVG of what is sewn on a jacket's front: pockets, buttons or zip, seams. */
export function frontDetails(
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

/** SVG of the channels of a quilted front, for the relief. */
export function quilting(body: Body, spec: OuterSpec, fit: TorsoFit): string {
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
