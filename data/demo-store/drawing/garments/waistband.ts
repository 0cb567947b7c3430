import type { Body } from '../figure/body.ts';
import { contrast, darker } from '../form/colour.ts';
import { at, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { cutPanel } from './cut-panel.ts';
import { waistOf } from './leg-shape.ts';
import { buttons, crease, seam } from './seams.ts';
import type { TrousersSpec } from './spec.ts';

/** The waistband with what closes it. */
export function waistband(body: Body, owner: string, spec: TrousersSpec): Panel {
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
