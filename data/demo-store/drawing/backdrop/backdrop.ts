import { randomOf } from '../form/random.ts';
import { type Raster, rasterise } from '../render/raster.ts';
import { drawPark } from './park.ts';
import { drawStreet } from './street.ts';
import { drawStudio } from './studio.ts';

/** Where a figure stands. */
export type Place = 'street' | 'park' | 'studio';

/**
 * Draws what lies behind a figure, out of focus: the further, the softer. Sizes in pixels.
 *
 * @param size.ground the height at which the figure stands; the ground is sharp there
 */
export async function drawBackdrop(
  place: Place,
  size: { width: number; height: number; ground: number },
  seed: string,
): Promise<Raster> {
  const random = randomOf(`${seed} ${place}`);
  const draw = { street: drawStreet, park: drawPark, studio: drawStudio }[place];
  const { far, near } = draw(size, random);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${far}${near}${haze(size, random, place)}</svg>`;
  const unit = size.width / 720;
  if (place === 'studio') return rasterise(svg, 4 * unit);
  const [soft, sharp] = await Promise.all([
    rasterise(svg, random.range(8, 13) * unit),
    rasterise(svg, 1.6 * unit),
  ]);
  return focusAt(soft, sharp, size.ground);
}

/** Light from above one side, and the air between here and the far end. */
function haze(
  { width, height }: { width: number; height: number },
  random: { range(low: number, high: number): number; chance(share: number): boolean },
  place: Place,
): string {
  if (place === 'studio') return '';
  const x = random.chance(0.5) ? 0.05 : 0.95;
  const strength = random.range(0.15, 0.5).toFixed(2);
  const dark = random.range(0.03, 0.16).toFixed(2);
  const sun = `<radialGradient id="sun" cx="${x}" cy="0.08" r="0.9"><stop offset="0" stop-color="#fff4dc" stop-opacity="${strength}"/><stop offset="1" stop-color="#fff4dc" stop-opacity="0"/></radialGradient>`;
  const shade = `<linearGradient id="shade" x1="${1 - x}" y1="0.2" x2="${x}" y2="0"><stop offset="0" stop-color="#1b2436" stop-opacity="${dark}"/><stop offset="0.7" stop-color="#1b2436" stop-opacity="0"/></linearGradient>`;
  return `<defs>${sun}${shade}</defs><rect width="${width}" height="${height}" fill="url(#shade)"/><rect width="${width}" height="${height}" fill="url(#sun)"/>`;
}

/** Rows are sharp about the ground's height and below it only a little soft; above they blur within a quarter of the picture. */
function focusAt(soft: Raster, sharp: Raster, ground: number): Raster {
  const { width, height, channels } = soft;
  const data = Buffer.from(soft.data);
  const reach = height * 0.2;
  for (let y = Math.max(0, Math.floor(ground - reach)); y < height; y++) {
    const focus = y < ground ? 1 - (ground - y) / reach : Math.max(0.4, 1 - (y - ground) / reach);
    const eased = focus * focus * (3 - 2 * focus) * 0.9;
    for (let i = y * width * channels; i < (y + 1) * width * channels; i++)
      data[i] = soft.data[i]! + (sharp.data[i]! - soft.data[i]!) * eased;
  }
  return { ...soft, data };
}
