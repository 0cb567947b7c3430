import { describe, expect, it } from 'vitest';
import { drawLook } from '../../../data/demo-store/drawing/draw-look.ts';
import { drawProduct } from '../../../data/demo-store/drawing/draw-product.ts';
import { displays } from '../../../data/demo-store/drawing/figure/poses.ts';
import { randomOf } from '../../../data/demo-store/drawing/form/random.ts';
import type { GarmentSpec } from '../../../data/demo-store/drawing/garments/spec.ts';
import { randomLook } from '../../../data/demo-store/drawing/random-look.ts';
import type { Raster } from '../../../data/demo-store/drawing/render/raster.ts';
import { randomGarment } from '../../../data/demo-store/drawing/wardrobe/random-garment.ts';

const families: readonly GarmentSpec['family'][] = ['top', 'outer', 'trousers', 'skirt', 'dress', 'other'];
const small = { width: 150, height: 200, surface: 'white', seed: 'test' } as const;

/** How much pixels inside a box differ from those in the corners, which hold only the surface. */
function difference(
  { data, width, channels }: Raster,
  box: { left: number; top: number; width: number; height: number },
): number {
  let [sum, count] = [0, 0];
  for (let y = box.top; y < box.top + box.height; y++)
    for (let x = box.left; x < box.left + box.width; x++, count++)
      sum += Math.abs(data[(y * width + x) * channels]! - data[0]!);
  return sum / count;
}

describe('drawProduct', () => {
  it.each(families)('draws a %s inside the picture, and its box holds it', async (family) => {
    const spec = randomGarment(randomOf(`${family} 3`), family);
    const { picture, box } = await drawProduct(spec, { ...small, display: 'mannequin' });
    expect([picture.width, picture.height, picture.channels]).toEqual([150, 200, 3]);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.left + box.width).toBeLessThanOrEqual(150);
    expect(box.top + box.height).toBeLessThanOrEqual(200);
    const above = { left: 0, top: 0, width: 150, height: Math.max(1, box.top - 4) };
    expect(difference(picture, box)).toBeGreaterThan(3 + difference(picture, above));
  });

  it.each(Object.keys(displays) as (keyof typeof displays)[])(
    'fills the share of the picture that it is asked to: %s',
    async (display) => {
      const spec = randomGarment(randomOf('fill'), 'top');
      const { box } = await drawProduct(spec, { ...small, display, fill: 0.8 });
      expect(Math.max(box.width / 150, box.height / 200)).toBeGreaterThan(0.6);
      expect(Math.max(box.width / 150, box.height / 200)).toBeLessThan(0.9);
    },
  );

  it('draws the same pixels for the same seed, and others for another', async () => {
    const spec = randomGarment(randomOf('same'), 'dress');
    const draw = (seed: string) => drawProduct(spec, { ...small, display: 'hanger', seed });
    const [first, again, other] = await Promise.all([draw('a'), draw('a'), draw('b')]);
    expect(first.picture.data.equals(again.picture.data)).toBe(true);
    expect(first.box).toEqual(again.box);
    expect(first.picture.data.equals(other.picture.data)).toBe(false);
  });
});

describe('drawLook', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'boxes what shows of every garment, inside the photo: seed %i',
    async (seed) => {
      const { sitters, shot } = randomLook(randomOf(`look ${seed}`), `${seed}`);
      const { picture, boxes } = await drawLook(sitters, { ...shot, width: 200, height: 300 });
      expect(picture.data).toHaveLength(200 * 300 * 3);
      expect(boxes).toHaveLength(sitters.length);
      for (const [i, { outfit }] of sitters.entries()) {
        const outermost = outfit.pieces.at(-1)!;
        expect(boxes[i]?.has(outermost.key), `${outermost.key} shows`).toBe(true);
        for (const box of boxes[i]!.values()) {
          expect(
            box.left >= 0 && box.top >= 0 && box.left + box.width <= 200 && box.top + box.height <= 300,
          ).toBe(true);
        }
      }
    },
  );

  it('puts tops above trousers and skirts', async () => {
    const { sitters, shot } = randomLook(randomOf('order'), 'order');
    const pieces = [
      { key: 'top', spec: randomGarment(randomOf(1), 'top') },
      { key: 'skirt', spec: randomGarment(randomOf(2), 'skirt') },
    ] as const;
    const sitter = { ...sitters[0]!, outfit: { ...sitters[0]!.outfit, pieces: pieces as never } };
    const { boxes } = await drawLook([sitter], { ...shot, width: 200, height: 300 });
    expect(boxes[0]!.get('top')!.top).toBeLessThan(boxes[0]!.get('skirt')!.top);
  });
});
