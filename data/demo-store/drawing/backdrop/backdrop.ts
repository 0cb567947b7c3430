import { randomOf } from '../form/random.ts';
import { type Raster, rasterise } from '../render/raster.ts';
import { drawPark } from './park.ts';
import { drawStreet } from './street.ts';
import { drawStudio } from './studio.ts';

export type Place = 'street' | 'park' | 'studio';

/** Draws what lies behind a figure, out of focus. Sizes in pixels; `ground` is the height at which the figure stands. */
export async function drawBackdrop(
  place: Place,
  size: { width: number; height: number; ground: number },
  seed: string,
): Promise<Raster> {
  const random = randomOf(`${seed} ${place}`);
  const draw = { street: drawStreet, park: drawPark, studio: drawStudio }[place];
  const { far, near } = draw(size, random);
  const wrap = (marks: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${marks}</svg>`;
  const blur = place === 'studio' ? 4 : random.range(6, 11) * (size.width / 720);
  return rasterise(wrap(far + near), blur);
}
