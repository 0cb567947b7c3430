import { darker, lighter } from '../form/colour.ts';
import type { Random } from '../form/random.ts';
import type { Marks } from './street.ts';

/** A paper roll or a plain wall with a floor. */
export function drawStudio(
  { width, height, ground }: { width: number; height: number; ground: number },
  random: Random,
): Marks {
  const paper = random.pick([
    '#e9e6e1',
    '#d9d4cb',
    '#efece6',
    '#cfd3d3',
    '#e4d8cb',
    '#c8bfb4',
    '#d7dcd6',
    '#b9b4ae',
    '#f3f1ee',
  ]);
  const bend = ground - height * random.range(0.03, 0.14);
  const x = random.range(0.2, 0.8);
  const light = `<radialGradient id="l" cx="${x}" cy="0.3" r="0.9"><stop offset="0" stop-color="${lighter(paper, 0.55)}"/><stop offset="1" stop-color="${darker(paper, 0.2)}"/></radialGradient>`;
  const floor = `<linearGradient id="f" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${darker(paper, 0.16)}" stop-opacity="0"/><stop offset=".25" stop-color="${darker(paper, 0.14)}"/><stop offset="1" stop-color="${darker(paper, 0.04)}"/></linearGradient>`;
  return {
    far: `<defs>${light}${floor}</defs><rect width="${width}" height="${height}" fill="url(#l)"/>`,
    near: `<rect y="${bend}" width="${width}" height="${height - bend}" fill="url(#f)"/>`,
  };
}
