import type { Cloth } from '../cloth/cloth.ts';
import { type Body, bothSides, heights } from '../figure/body.ts';
import { at, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { foldedCollar } from './collar.ts';
import { cutPanel } from './cut-panel.ts';
import { lapels } from './lapel.ts';
import { breakHeight } from './outer-shape.ts';
import type { OuterSpec } from './spec.ts';
import { fitHalf, shoulderPoint, type TorsoFit } from './torso.ts';

/** How high each collar stands behind the neck; 0 for none. */
export const collarHeights: Record<OuterSpec['collar'], number> = {
  notch: 13,
  shirt: 15,
  stand: 24,
  none: 0,
  hood: 0,
  shawl: 14,
  bomber: 13,
  biker: 13,
};

/** The collar of a jacket or coat; a hood is drawn elsewhere. */
export function collarOf(body: Body, owner: string, spec: OuterSpec, open: number): Panel[] {
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

/** A tied belt; none over a jacket that hangs open. */
export function belt(body: Body, owner: string, spec: OuterSpec, fit: TorsoFit, open: number): Panel[] {
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

/** The ribbed hem of both fronts. */
export function ribBand(body: Body, owner: string, spec: OuterSpec, fit: TorsoFit, open: number): Panel[] {
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
