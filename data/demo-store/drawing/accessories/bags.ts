import { darker } from '../form/colour.ts';
import { at, type Point, smooth } from '../form/path.ts';
import { ribbon } from '../form/ribbon.ts';
import { cutPanel } from '../garments/cut-panel.ts';
import { crease, fold, stitches } from '../garments/seams.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { backpack } from './backpack.ts';
import { arch, metal } from './bag-shapes.ts';
import { plain } from './cut-other.ts';

/** A bag of any kind, from the front. */
export function drawBag(owner: string, spec: OtherSpec): Panel[] {
  return { tote, 'shoulder bag': shoulderBag, backpack, clutch }[spec.kind as 'tote'](owner, spec);
}

const corners = (...points: Point[]) => smooth(points.flatMap((p) => [p, p]));

function tote(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const handle = cloth.fabric === 'canvas' ? plain(spec.trim ?? '#9a6a42') : cloth;
  const body = smooth([
    at(-128, -38),
    at(-128, -38),
    at(0, -32),
    at(128, -38),
    at(128, -38),
    at(118, 60),
    at(112, 138),
    at(102, 146),
    at(0, 150),
    at(-102, 146),
    at(-112, 138),
    at(-118, 60),
  ]);
  const folds =
    fold(at(-60, -30), at(-44, 90), 6, 12, 0.3) +
    fold(at(70, -20), at(40, 110), -8, 12, 0.3) +
    crease([at(-100, 130), at(0, 126), at(100, 130)], 6, 0.3);
  const details =
    stitches([at(-124, -26), at(0, -20), at(124, -26)], darker(cloth.colour, 0.45)) +
    (cloth.fabric === 'canvas'
      ? `<text x="0" y="66" text-anchor="middle" font-family="Georgia, serif" font-size="26" letter-spacing="7" fill="${spec.trim ?? '#3a3a36'}">MARCHÉ</text>`
      : '');
  return [
    cutPanel(owner, handle, {
      name: 'far',
      form: 'far',
      outline: ribbon(arch(54, -172, -30), 11),
      round: 0.7,
    }),
    cutPanel(owner, plain(darker(cloth.colour, 0.5)), {
      name: 'in',
      form: 'in',
      outline: smooth([at(-126, -38), at(0, -48), at(126, -38), at(0, -26)]),
      round: 0,
    }),
    cutPanel(owner, cloth, {
      name: 'body',
      form: 'body',
      outline: body,
      shape: 'pillow',
      round: 0.55,
      folds,
      details,
    }),
    cutPanel(owner, handle, {
      name: 'near',
      form: 'near',
      outline: ribbon(arch(58, -156, 14), 12),
      round: 0.7,
    }),
  ];
}

function shoulderBag(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const flap = smooth([
    at(-118, -36),
    at(-118, -36),
    at(118, -36),
    at(118, -36),
    at(114, 34),
    at(86, 66),
    at(0, 76),
    at(-86, 66),
    at(-114, 34),
  ]);
  const edge = stitches(
    [at(-106, -30), at(-104, 30), at(-80, 56), at(0, 66), at(80, 56), at(104, 30), at(106, -30)],
    darker(cloth.colour, 0.45),
  );
  return [
    cutPanel(owner, cloth, {
      name: 'strap',
      form: 'strap',
      outline: ribbon(
        [
          at(-112, -26),
          at(-108, -110),
          at(-60, -186),
          at(0, -206),
          at(60, -186),
          at(108, -110),
          at(112, -26),
        ],
        12,
      ),
      round: 0.7,
    }),
    cutPanel(owner, cloth, {
      name: 'body',
      form: 'body',
      outline: smooth([
        at(-120, -40),
        at(120, -40),
        at(126, 60),
        at(112, 118),
        at(0, 124),
        at(-112, 118),
        at(-126, 60),
      ]),
      shape: 'pillow',
      round: 0.7,
    }),
    cutPanel(owner, cloth, {
      name: 'flap',
      form: 'flap',
      outline: flap,
      shape: 'pillow',
      round: 0.35,
      details: edge,
    }),
    cutPanel(owner, plain(metal(spec), 'metal'), {
      name: 'lock',
      form: 'lock',
      outline: smooth([at(-15, 46), at(15, 46), at(15, 82), at(-15, 82)]),
      shape: 'pillow',
      round: 0.6,
    }),
  ];
}

function clutch(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  return [
    cutPanel(owner, cloth, {
      name: 'body',
      form: 'body',
      outline: corners(at(-150, -52), at(150, -52), at(150, 84), at(-150, 84)),
      shape: 'pillow',
      round: 0.5,
    }),
    cutPanel(owner, cloth, {
      name: 'flap',
      form: 'flap',
      outline: corners(at(-151, -54), at(151, -54), at(128, 2), at(0, 42), at(-128, 2)),
      shape: 'pillow',
      round: 0.35,
      details: stitches(
        [at(-140, -46), at(-120, -4), at(0, 32), at(120, -4), at(140, -46)],
        darker(cloth.colour, 0.4),
      ),
    }),
    cutPanel(owner, plain(metal(spec), 'metal'), {
      name: 'stud',
      form: 'stud',
      outline: smooth([at(-9, 16), at(9, 16), at(9, 34), at(-9, 34)]),
      shape: 'pillow',
      round: 1,
    }),
  ];
}
