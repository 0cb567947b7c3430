import { darker } from '../form/colour.ts';
import { at, type Point, smooth } from '../form/path.ts';
import { ribbon } from '../form/ribbon.ts';
import { cutPanel } from '../garments/cut-panel.ts';
import { crease, fold } from '../garments/seams.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { plain } from './cut-other.ts';

/** A scarf wound once, both ends hanging, with fringes. */
export function scarf(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const tail = (name: string, points: Point[], grain: number) =>
    cutPanel(owner, cloth, {
      name,
      form: name,
      outline: ribbon(points, 84),
      round: 0.5,
      grain,
      folds:
        fold(points[0]!, points.at(-1)!, 10, 12, 0.5) +
        fold(at(points[0]!.x + 22, points[0]!.y), at(points.at(-1)!.x + 20, points.at(-1)!.y), -6, 10, 0.4),
    });
  const fringe = (x: number, y: number, lean: number) =>
    Array.from({ length: 12 }, (_, i) =>
      cutPanel(owner, plain(cloth.colour, 'wool'), {
        name: `fringe${x}-${i}`,
        form: `fringe${x}-${i}`,
        round: 0.5,
        outline: ribbon([at(x - 37 + i * 6.8, y - 4), at(x - 36 + i * 6.8 + lean, y + 30)], 3.4),
      }),
    ).slice(0, 12);
  const loop = [
    at(-92, -116),
    at(-40, -160),
    at(40, -160),
    at(92, -116),
    at(70, -66),
    at(0, -44),
    at(-70, -66),
  ];
  return [
    tail('far', [at(-26, -70), at(-46, 40), at(-58, 150)], 6),
    ...fringe(-58, 150, -3),
    tail('near', [at(30, -70), at(42, 50), at(52, 168)], -4),
    ...fringe(52, 168, 3),
    cutPanel(owner, cloth, {
      name: 'loop',
      form: 'loop',
      grain: 84,
      outline: smooth(loop),
      shape: 'pillow',
      round: 0.9,
      folds:
        crease([at(-80, -112), at(0, -80), at(80, -112)], 9, 0.7) +
        crease([at(-66, -134), at(0, -106), at(66, -134)], 7, 0.5),
    }),
    cutPanel(owner, plain(darker(cloth.colour, 0.55), 'wool'), {
      name: 'hole',
      form: 'hole',
      outline: smooth([at(-50, -140), at(0, -152), at(50, -140), at(30, -122), at(0, -116), at(-30, -122)]),
      shape: 'pillow',
      round: 0.2,
      lifts: false,
    }),
  ];
}
