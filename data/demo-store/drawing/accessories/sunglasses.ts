import { at, smooth } from '../form/path.ts';
import { ribbon } from '../form/ribbon.ts';
import { cutPanel } from '../garments/cut-panel.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { plain } from './cut-other.ts';

/** Sunglasses from the front, their arms folded up behind. */
export function sunglasses(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const lens = (x: number) =>
    smooth([at(x - 66, -34), at(x, -42), at(x + 66, -34), at(x + 58, 28), at(x, 50), at(x - 58, 28)]);
  const frame = (x: number) =>
    smooth([at(x - 80, -44), at(x, -54), at(x + 80, -44), at(x + 70, 36), at(x, 62), at(x - 70, 36)]);
  const glass = plain(spec.trim ?? '#2a2522', 'hard');
  const glint = (x: number) =>
    `<path d="M${x - 44} -36L${x - 8} -40L${x - 40} 34L${x - 58} 22Z" fill="#fff" opacity=".2"/>`;
  return [
    cutPanel(owner, cloth, {
      name: 'arml',
      form: 'arml',
      outline: ribbon([at(-160, -30), at(-150, -70), at(-96, -108)], 11),
      round: 0.6,
    }),
    cutPanel(owner, cloth, {
      name: 'armr',
      form: 'armr',
      outline: ribbon([at(160, -30), at(150, -70), at(96, -108)], 11),
      round: 0.6,
    }),
    cutPanel(owner, cloth, {
      name: 'bridge',
      form: 'bridge',
      outline: ribbon([at(-24, -26), at(0, -36), at(24, -26)], 13),
      round: 0.7,
    }),
    cutPanel(owner, cloth, {
      name: 'framel',
      form: 'framel',
      outline: frame(-84),
      shape: 'pillow',
      round: 0.7,
    }),
    cutPanel(owner, cloth, {
      name: 'framer',
      form: 'framer',
      outline: frame(84),
      shape: 'pillow',
      round: 0.7,
    }),
    cutPanel(owner, glass, {
      name: 'lensl',
      form: 'lensl',
      outline: lens(-84),
      shape: 'pillow',
      round: 0.15,
      details: glint(-84),
      lifts: false,
    }),
    cutPanel(owner, glass, {
      name: 'lensr',
      form: 'lensr',
      outline: lens(84),
      shape: 'pillow',
      round: 0.15,
      details: glint(84),
      lifts: false,
    }),
  ];
}
