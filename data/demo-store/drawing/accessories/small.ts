import { darker, lighter } from '../form/colour.ts';
import { at } from '../form/path.ts';
import { ribbon } from '../form/ribbon.ts';
import { cutPanel } from '../garments/cut-panel.ts';
import { stitches } from '../garments/seams.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { plain } from './cut-other.ts';
import { ring } from './ring.ts';
import { scarf } from './scarf.ts';
import { sunglasses } from './sunglasses.ts';
import { watch } from './watch.ts';

/** Small things: scarf, watch, sunglasses, belt, necklace. */
export function drawSmall(owner: string, spec: OtherSpec): Panel[] {
  return { scarf, watch, sunglasses, belt, necklace }[spec.kind as 'scarf'](owner, spec);
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
