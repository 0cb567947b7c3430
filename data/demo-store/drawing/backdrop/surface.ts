import { darker, lighter } from '../form/colour.ts';
import { randomOf } from '../form/random.ts';
import { type Raster, rasterise } from '../render/raster.ts';

/** What products are photographed on. */
export const surfaces = {
  white: '#fbfaf8',
  pearl: '#f1efec',
  grey: '#e3e0dc',
  paper: '#efe8dc',
  sand: '#e4d9c8',
  blush: '#efe1da',
  sage: '#dfe3d8',
  sky: '#dfe5e9',
  stone: '#cfcac3',
  oak: '#cdb08a',
} as const;

/** The name of a surface. */
export type SurfaceName = keyof typeof surfaces;

/** Draws a surface with soft light on it. Sizes in pixels. */
export function drawSurface(name: SurfaceName, width: number, height: number, seed: string): Promise<Raster> {
  const random = randomOf(`${seed} surface`);
  const colour = surfaces[name];
  const gradient = `<radialGradient id="g" cx="${random.range(0.3, 0.5).toFixed(2)}" cy="${random.range(0.25, 0.45).toFixed(2)}" r="0.85"><stop offset="0" stop-color="${lighter(colour, 0.5)}"/><stop offset="0.6" stop-color="${colour}"/><stop offset="1" stop-color="${darker(colour, name === 'white' ? 0.03 : 0.09)}"/></radialGradient>`;
  const boards = name === 'oak' ? planks(width, height, colour, random.range(0, 60)) : '';
  const marks = `<rect width="${width}" height="${height}" fill="url(#g)"/>${boards}`;
  return rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${gradient}</defs>${marks}</svg>`,
  );
}

function planks(width: number, height: number, colour: string, offset: number): string {
  const random = randomOf(`planks ${offset}`);
  let marks = '';
  for (let x = -offset; x < width; x += 118) {
    marks += `<rect x="${x}" width="117" height="${height}" fill="${darker(colour, random.range(0, 0.14))}" opacity=".7"/><rect x="${x + 116}" width="2" height="${height}" fill="#5a4630" opacity=".45"/>`;
    for (let i = 0; i < 9; i++)
      marks += `<path d="M${x + random.range(6, 110)} 0q${random.range(-10, 10)} ${height / 2} ${random.range(-4, 4)} ${height}" stroke="#7c5f3e" stroke-opacity=".16" fill="none" stroke-width="${random.range(0.6, 2).toFixed(1)}"/>`;
  }
  return marks;
}
