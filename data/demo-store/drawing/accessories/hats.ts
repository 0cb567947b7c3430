import { darker } from '../form/colour.ts';
import { at, smooth } from '../form/path.ts';
import { cutPanel } from '../garments/cut-panel.ts';
import { crease, seam } from '../garments/seams.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { plain } from './cut-other.ts';

/** A hat of any kind, from the front. */
export function drawHat(owner: string, spec: OtherSpec): Panel[] {
  return { beanie, cap, fedora: brimmed, 'straw hat': brimmed }[spec.kind as 'beanie'](owner, spec);
}

function beanie(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const ribs = Array.from({ length: 15 }, (_, i) =>
    crease([at(-112 + i * 16, 30), at(-96 + i * 13.7, -50), at((i - 7) * 5, -122)], 3, 0.5),
  ).join('');
  const bobble = spec.trim
    ? [
        cutPanel(
          owner,
          { fabric: 'chunky', colour: spec.trim, pattern: 'solid' },
          {
            name: 'bobble',
            form: 'bobble',
            outline: smooth([
              at(-34, -142),
              at(-18, -172),
              at(18, -172),
              at(34, -142),
              at(20, -112),
              at(-20, -112),
            ]),
            shape: 'pillow',
            round: 1,
          },
        ),
      ]
    : [];
  return [
    cutPanel(owner, cloth, {
      name: 'crown',
      form: 'crown',
      outline: smooth([
        at(-118, 48),
        at(-120, -20),
        at(-84, -96),
        at(0, -128),
        at(84, -96),
        at(120, -20),
        at(118, 48),
      ]),
      shape: 'pillow',
      round: 1,
      folds: ribs,
    }),
    ...bobble,
    cutPanel(
      owner,
      { ...cloth, fabric: 'rib', pattern: 'solid' },
      {
        name: 'cuff',
        form: 'cuff',
        outline: smooth([
          at(-126, 22),
          at(-126, 22),
          at(0, 34),
          at(126, 22),
          at(126, 22),
          at(124, 86),
          at(124, 86),
          at(0, 100),
          at(-124, 86),
          at(-124, 86),
        ]),
        round: 0.5,
        details: `<rect x="52" y="48" width="30" height="22" fill="#efe9dd" opacity=".9"/>`,
      },
    ),
  ];
}

function cap(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const seams =
    seam([at(-6, -104), at(12, -40), at(20, 44)], '#000', 0.4, 1.8) +
    seam([at(-6, -104), at(-70, -60), at(-96, 40)], '#000', 0.3, 1.6) +
    `<circle cx="-6" cy="-102" r="8" fill="${darker(cloth.colour, 0.2)}"/>`;
  return [
    cutPanel(owner, cloth, {
      name: 'crown',
      form: 'crown',
      outline: smooth([
        at(-130, 52),
        at(-126, -20),
        at(-80, -90),
        at(-6, -108),
        at(70, -84),
        at(108, -16),
        at(112, 40),
        at(0, 56),
      ]),
      shape: 'pillow',
      round: 1,
      details: seams,
    }),
    cutPanel(owner, cloth, {
      name: 'peak',
      form: 'peak',
      outline: smooth([
        at(-40, 46),
        at(40, 22),
        at(108, 26),
        at(178, 66),
        at(186, 82),
        at(120, 84),
        at(40, 70),
        at(-30, 62),
      ]),
      shape: 'pillow',
      round: 0.5,
      details: seam([at(-20, 58), at(60, 44), at(160, 74)], '#000', 0.2, 1.2),
    }),
  ];
}

function brimmed(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const wide = spec.kind === 'straw hat' ? 190 : 164;
  const band = plain(spec.trim ?? darker(cloth.colour, 0.55), 'satin');
  return [
    cutPanel(owner, cloth, {
      name: 'brim',
      form: 'brim',
      outline: smooth([
        at(-wide, 52),
        at(-wide * 0.6, 26),
        at(0, 14),
        at(wide * 0.6, 26),
        at(wide, 52),
        at(wide * 0.7, 88),
        at(0, 104),
        at(-wide * 0.7, 88),
      ]),
      shape: 'pillow',
      round: 0.4,
      folds: crease([at(-90, 64), at(0, 76), at(90, 64)], 6, 0.5),
    }),
    cutPanel(owner, cloth, {
      name: 'crown',
      form: 'crown',
      outline: smooth([
        at(-96, 56),
        at(-92, -30),
        at(-70, -84),
        at(-24, -92),
        at(0, -80),
        at(26, -92),
        at(70, -84),
        at(92, -30),
        at(96, 56),
        at(0, 74),
      ]),
      shape: 'pillow',
      round: 1,
      folds: crease([at(0, -84), at(-2, -34)], 13, 0.5),
    }),
    cutPanel(owner, band, {
      name: 'band',
      form: 'crown',
      outline: smooth([
        at(-97, 22),
        at(-97, 22),
        at(0, 40),
        at(97, 22),
        at(97, 22),
        at(98, 52),
        at(98, 52),
        at(0, 72),
        at(-98, 52),
        at(-98, 52),
      ]),
      shape: 'pillow',
      round: 1,
    }),
  ];
}
