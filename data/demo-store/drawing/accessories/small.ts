import { darker, lighter } from '../form/colour.ts';
import { at, type Point, smooth } from '../form/path.ts';
import { cutPanel } from '../garments/cut-panel.ts';
import { crease, fold, stitches } from '../garments/seams.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { ribbon } from './bags.ts';
import { plain } from './cut-other.ts';

export function drawSmall(owner: string, spec: OtherSpec): Panel[] {
  return { scarf, watch, sunglasses, belt, necklace }[spec.kind as 'scarf'](owner, spec);
}

const ring = (x: number, y: number, radius: number): string =>
  smooth(
    Array.from({ length: 16 }, (_, i) =>
      at(x + radius * Math.cos((i * Math.PI) / 8), y + radius * Math.sin((i * Math.PI) / 8)),
    ),
  );

function scarf(owner: string, spec: OtherSpec): Panel[] {
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

function watch(owner: string, spec: OtherSpec): Panel[] {
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

function sunglasses(owner: string, spec: OtherSpec): Panel[] {
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

function belt(owner: string, spec: OtherSpec): Panel[] {
  const { cloth } = spec;
  const coil = (radius: number) =>
    Array.from({ length: 25 }, (_, i) =>
      at(radius * Math.cos((i / 24) * 6.1 + 0.4), radius * 0.62 * Math.sin((i / 24) * 6.1 + 0.4)),
    );
  const metal = plain(spec.trim ?? '#cda95f', 'metal');
  const holes = [0, 1, 2, 3]
    .map((i) => `<circle cx="${-10 + i * 24}" cy="84" r="3.4" fill="#1a120c"/>`)
    .join('');
  return [
    cutPanel(owner, plain(darker(cloth.colour, 0.35)), {
      name: 'inner',
      form: 'inner',
      outline: ribbon(coil(104), 34),
      round: 0.4,
    }),
    cutPanel(owner, cloth, { name: 'coil', form: 'coil', outline: ribbon(coil(138), 36), round: 0.5 }),
    cutPanel(owner, cloth, {
      name: 'end',
      form: 'end',
      outline: ribbon([at(-110, 70), at(0, 86), at(120, 78), at(170, 64)], 36),
      round: 0.4,
      details: holes + stitches([at(-110, 56), at(0, 72), at(160, 52)], lighter(cloth.colour, 0.3)),
    }),
    cutPanel(owner, metal, {
      name: 'buckle',
      form: 'buckle',
      outline: ribbon([at(-146, 34), at(-92, 42), at(-92, 104), at(-146, 96), at(-146, 34)], 9),
      shape: 'pillow',
      round: 0.8,
    }),
  ];
}

function necklace(owner: string, spec: OtherSpec): Panel[] {
  const metal = plain(spec.cloth.colour, 'metal');
  const beads = Array.from({ length: 43 }, (_, i) => {
    const t = (i / 42) * Math.PI * 1.36 - Math.PI * 0.18;
    return cutPanel(owner, metal, {
      name: `b${i}`,
      form: `b${i}`,
      outline: ring(130 * Math.cos(t), -60 + 150 * Math.sin(t), 5.2),
      shape: 'pillow',
      round: 1,
    });
  });
  return [
    ...beads,
    cutPanel(owner, plain(spec.trim ?? spec.cloth.colour, 'metal'), {
      name: 'pendant',
      form: 'pendant',
      outline: ring(0, 116, 24),
      shape: 'pillow',
      round: 1,
    }),
  ];
}
