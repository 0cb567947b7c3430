import type { Body } from '../figure/body.ts';
import { at } from '../form/path.ts';
import { ribbon } from '../form/ribbon.ts';
import type { Panel } from '../panel.ts';
import type { GarmentSpec } from './spec.ts';

/** A wooden hanger in the shoulders of a garment, or a clip hanger at its waist. */
export function hanger(body: Body, spec: GarmentSpec): Panel[] {
  const x = body.centre(160);
  const low = spec.family === 'trousers' || spec.family === 'skirt';
  const y = low ? 352 : 158;
  const make = (
    name: string,
    points: Parameters<typeof ribbon>[0],
    width: number,
    fill: string,
    metal = false,
  ): Panel => ({
    owner: 'prop',
    outline: ribbon(points, width),
    fill,
    fabric: metal ? 'metal' : 'matte',
    form: `hanger-${name}`,
    round: 0.8,
  });
  const hook = make(
    'hook',
    [at(x, y - 4), at(x, y - 30), at(x + 10, y - 40), at(x + 12, y - 54), at(x, y - 63), at(x - 12, y - 56)],
    4,
    '#b9bcc0',
    true,
  );
  if (low)
    return [
      hook,
      make('bar', [at(x - 66, y), at(x, y - 3), at(x + 66, y)], 7, '#c09a6b'),
      ...[-46, 46].map((dx) =>
        make(`clip${dx}`, [at(x + dx, y - 4), at(x + dx, y + 30)], 14, '#b9bcc0', true),
      ),
    ];
  return [
    hook,
    make(
      'arms',
      [at(x - 74, y + 30), at(x - 34, y + 8), at(x, y - 3), at(x + 34, y + 8), at(x + 74, y + 30)],
      12,
      '#c09a6b',
    ),
  ];
}
