import { lighter } from '../form/colour.ts';
import { at, smooth } from '../form/path.ts';
import { ribbon } from '../form/ribbon.ts';
import { cutPanel } from '../garments/cut-panel.ts';
import { crease, stitches } from '../garments/seams.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { plain } from './cut-other.ts';
import { ring } from './ring.ts';

/** A wristwatch with its strap laid straight; the cloth is the strap's. */
export function watch(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const metal = plain(spec.trim ?? '#c9ccd0', 'metal');
  const face = lighter(cloth.colour, 0.9);
  const ticks = Array.from(
    { length: 12 },
    (_, i) =>
      `<rect x="-1.6" y="-52" width="3.2" height="${i % 3 ? 8 : 13}" fill="#2a2a2a" transform="rotate(${i * 30})"/>`,
  ).join('');
  const hands = `<path d="M0 4L-3 -4 0 -34 3 -4Z" fill="#1c1c1c" transform="rotate(-58)"/><path d="M0 5L-2.4 -4 0 -48 2.4 -4Z" fill="#1c1c1c" transform="rotate(62)"/><circle r="3.6" fill="#1c1c1c"/>`;
  const link =
    metal.colour === cloth.colour
      ? Array.from(
          { length: 8 },
          (_, i) =>
            crease([at(-40, -186 + i * 16), at(40, -186 + i * 16)], 3, 0.7) +
            crease([at(-40, 66 + i * 16), at(40, 66 + i * 16)], 3, 0.7),
        ).join('')
      : '';
  const strap = (name: string, y0: number, y1: number) =>
    cutPanel(owner, cloth, {
      name,
      form: name,
      outline: ribbon([at(0, y0), at(0, (y0 + y1) / 2), at(0, y1)], 62),
      round: 0.5,
      folds: link,
      details: link
        ? ''
        : stitches([at(-25, y0), at(-25, y1)], lighter(cloth.colour, 0.4)) +
          stitches([at(25, y0), at(25, y1)], lighter(cloth.colour, 0.4)),
    });
  return [
    strap('upper', -196, -50),
    strap('lower', 50, 200),
    cutPanel(owner, metal, {
      name: 'crown',
      form: 'crown',
      outline: smooth([at(66, -8), at(82, -8), at(82, 8), at(66, 8)]),
      shape: 'pillow',
      round: 0.6,
    }),
    cutPanel(owner, metal, {
      name: 'case',
      form: 'case',
      outline: ring(0, 0, 72),
      shape: 'pillow',
      round: 1,
    }),
    cutPanel(owner, plain(face, 'hard'), {
      name: 'face',
      form: 'face',
      outline: ring(0, 0, 58),
      round: 0,
      details: ticks + hands,
    }),
  ];
}
