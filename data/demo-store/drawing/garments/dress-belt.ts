import type { Cloth } from '../cloth/cloth.ts';
import { type Body, heights } from '../figure/body.ts';
import { at, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { cutPanel } from './cut-panel.ts';
import type { DressSpec } from './spec.ts';

/** A dress's belt: leather with a buckle, or of the dress's own cloth, tied. */
export function beltOf(body: Body, owner: string, spec: DressSpec): Panel[] {
  if (!spec.belt) return [];
  const y = heights.waist;
  const half = body.half(y) + (spec.cut === 'shirt' ? 5 : 3.5);
  const x = body.centre(y);
  const cloth: Cloth =
    spec.belt === 'self' ? spec.cloth : { fabric: 'leather', colour: spec.belt, pattern: 'solid' };
  const outline = smooth([
    at(x - half, y - 8),
    at(x - half, y - 8),
    at(x, y - 3),
    at(x + half, y - 8),
    at(x + half, y - 8),
    at(x + half, y + 8),
    at(x + half, y + 8),
    at(x, y + 13),
    at(x - half, y + 8),
    at(x - half, y + 8),
  ]);
  const band = cutPanel(owner, cloth, {
    name: 'belt',
    form: `${owner}-belt`,
    outline,
    round: 0.6,
    details:
      spec.belt === 'self'
        ? ''
        : `<rect x="${x - 8}" y="${y - 4}" width="18" height="16" rx="2" fill="none" stroke="#c9a86a" stroke-width="3"/>`,
  });
  if (spec.belt !== 'self') return [band];
  const side = x - half * 0.55;
  const end = (lean: number, length: number) =>
    cutPanel(owner, cloth, {
      name: `tie${lean}`,
      form: `${owner}-tie${lean}`,
      round: 0.3,
      outline: smooth([
        at(side - 5, y),
        at(side + 5, y),
        at(side + lean + 8, y + length),
        at(side + lean + 8, y + length),
        at(side + lean - 5, y + length + 5),
        at(side + lean - 5, y + length + 5),
      ]),
    });
  const knot = cutPanel(owner, cloth, {
    name: 'knot',
    form: `${owner}-knot`,
    shape: 'pillow',
    round: 0.9,
    outline: smooth([at(side - 9, y - 7), at(side + 8, y - 6), at(side + 9, y + 9), at(side - 8, y + 10)]),
  });
  return [band, end(-9, 92), end(6, 76), knot];
}
