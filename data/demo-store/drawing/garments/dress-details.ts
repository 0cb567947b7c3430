import { type Body, bothSides } from '../figure/body.ts';
import { contrast } from '../form/colour.ts';
import { at } from '../form/path.ts';
import { centreAt, type Fall, tier } from './fall.ts';
import { buttons, crease, seam } from './seams.ts';
import type { DressSpec } from './spec.ts';
import { shoulderPoint } from './torso.ts';

/** SVG of what is sewn on a dress: button placket, wrap edge, tiers, darts. */
export function details(body: Body, spec: DressSpec, fall: Fall): string {
  const x = (y: number) => centreAt(body, y) + body.pose.turn * 4;
  const trim = spec.trim ?? contrast(spec.cloth.colour, 0.4);
  const rows = [190, 260, 372, 480, 600, 720, 840, 960].filter((y) => y < spec.hem).concat(spec.hem + 14);
  let marks = '';
  if (spec.cut === 'shirt') {
    marks +=
      seam(rows.map((y) => at(x(y) + 9, y))) +
      seam(
        rows.map((y) => at(x(y) - 9, y)),
        '#000',
        0.14,
      );
    const count = Math.floor((spec.hem - 230) / 42);
    marks += buttons(
      Array.from({ length: count }, (_, i) => at(x(212 + i * 42), 212 + i * 42)),
      trim,
      3.4,
    );
  }
  if (spec.cut === 'wrap') {
    marks += seam(
      [shoulderPoint(body, 37, 1), at(x(262), 262), at(x(340) - 40, 356), at(x(372) - 58, 376)],
      '#000',
      0.5,
      1.8,
    );
    marks += seam(
      [at(x(372) - 40, 372), at(x(560) + 12, 560), at(x(spec.hem) + 46, spec.hem + 14)],
      '#000',
      0.45,
      1.8,
    );
  }
  if (spec.cut === 'tiered') for (const share of [0.3, 0.65]) marks += tier(body, fall, share);
  if (spec.cut === 'sheath')
    marks += bothSides
      .map((side) =>
        seam(
          [at(x(250) + side * 44, 236), at(x(372) + side * 32, 372), at(x(470) + side * 44, 480)],
          '#000',
          0.28,
        ),
      )
      .join('');
  if (spec.cut === 'full')
    marks += seam([at(x(372) - 90, 372), at(x(372), 377), at(x(372) + 90, 372)], '#000', 0.4, 1.5);
  return marks;
}

/** Cloth drawn in at the waist. */
export function gathers(body: Body, spec: DressSpec): string {
  if (spec.cut === 'shift' || spec.cut === 'sheath' || spec.cut === 'knit' || spec.cut === 'tiered')
    return '';
  return Array.from({ length: 15 }, (_, i) => {
    const x = body.centre(372) - 52 + i * 7.4;
    const out = (i - 7) * 0.9;
    return crease([at(x - out * 0.3, 350), at(x, 374), at(x + out, 374 + 22 + (i % 4) * 9)], 2.2, 0.4);
  }).join('');
}
