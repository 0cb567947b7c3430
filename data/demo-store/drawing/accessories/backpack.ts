import { at, curve, smooth } from '../form/path.ts';
import { ribbon } from '../form/ribbon.ts';
import { cutPanel } from '../garments/cut-panel.ts';
import { fold, seam } from '../garments/seams.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { arch, metal } from './bag-shapes.ts';
import { plain } from './cut-other.ts';

/** A backpack from the front, with its pocket and straps. */
export function backpack(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const zip = `<path d="${curve([at(-84, -40), at(-70, -104), at(0, -124), at(70, -104), at(84, -40)])}" fill="none" stroke="#1d1d1d" stroke-opacity=".6" stroke-width="6"/><path d="${curve([at(-84, -40), at(-70, -104), at(0, -124), at(70, -104), at(84, -40)])}" fill="none" stroke="${metal(spec)}" stroke-width="2" stroke-dasharray="3 2"/>`;
  return [
    cutPanel(owner, cloth, {
      name: 'loop',
      form: 'loop',
      outline: ribbon(arch(24, -176, -132), 12),
      round: 0.7,
    }),
    cutPanel(owner, cloth, {
      name: 'left',
      form: 'left',
      outline: ribbon([at(-78, -110), at(-122, -40), at(-128, 60), at(-104, 122)], 20),
      round: 0.6,
    }),
    cutPanel(owner, cloth, {
      name: 'right',
      form: 'right',
      outline: ribbon([at(78, -110), at(122, -40), at(128, 60), at(104, 122)], 20),
      round: 0.6,
    }),
    cutPanel(owner, cloth, {
      name: 'body',
      form: 'body',
      outline: smooth([
        at(-104, 134),
        at(-112, 20),
        at(-100, -84),
        at(-58, -138),
        at(0, -148),
        at(58, -138),
        at(100, -84),
        at(112, 20),
        at(104, 134),
        at(70, 150),
        at(-70, 150),
      ]),
      shape: 'pillow',
      round: 0.9,
      details: zip,
      folds: fold(at(-60, -60), at(-50, 60), 6, 10, 0.3),
    }),
    cutPanel(owner, cloth, {
      name: 'pocket',
      form: 'pocket',
      outline: smooth([
        at(-78, 36),
        at(-78, 36),
        at(78, 36),
        at(78, 36),
        at(82, 118),
        at(62, 134),
        at(-62, 134),
        at(-82, 118),
      ]),
      shape: 'pillow',
      round: 0.6,
      details:
        seam([at(-76, 50), at(0, 54), at(76, 50)], '#111', 0.5, 4) +
        `<rect x="-22" y="74" width="44" height="26" rx="3" fill="${plain('#8a5f3c').colour}"/>`,
    }),
  ];
}
