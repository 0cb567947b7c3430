import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { showProgress } from '../../cli/progress.ts';
import type { Box } from '../../photo/photo.ts';
import { type SurfaceName, surfaces } from './drawing/backdrop/surface.ts';
import { categoryOf } from './drawing/category.ts';
import { drawLook, type Sitter } from './drawing/draw-look.ts';
import { drawProduct } from './drawing/draw-product.ts';
import { type Display, displays } from './drawing/figure/poses.ts';
import { randomOf } from './drawing/form/random.ts';
import type { GarmentSpec } from './drawing/garments/spec.ts';
import { randomLook } from './drawing/random-look.ts';
import { toJpeg } from './drawing/render/raster.ts';
import { randomGarment } from './drawing/wardrobe/random-garment.ts';

// Draws photos with boxes for the detector's training: outfits into OUT/drawn, single products into OUT/drawn-products.
// npx tsx data/demo-store/draw-training.ts --out .training/data --count 400 --seed 1000

interface Labelled {
  readonly category: string;
  readonly label: string;
  readonly box: Box;
  readonly product?: string;
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.training/data' },
    count: { type: 'string', default: '400' },
    products: { type: 'string' },
    seed: { type: 'string', default: '1000' },
  },
});
const count = Number(values.count);
await drawLooks(join(values.out, 'drawn'), join(values.out, 'drawn-products'), count, Number(values.seed));

/** Every outfit, and then each of its garments as the shop would show it; then products that nobody wears. */
async function drawLooks(
  looksFolder: string,
  productsFolder: string,
  total: number,
  seed: number,
): Promise<void> {
  for (const folder of [looksFolder, productsFolder]) mkdirSync(join(folder, 'photos'), { recursive: true });
  const [looks, products]: [string[], string[]] = [[], []];
  const progress = showProgress('Drawing outfits');
  for (let i = 0; i < total; i++) {
    const name = `${seed + i}`;
    const { sitters, shot } = randomLook(randomOf(`training ${name}`), name);
    const { picture, boxes } = await drawLook(sitters, shot);
    writeFileSync(join(looksFolder, `photos/${name}.jpg`), await toJpeg(picture, 82));
    const garments = sitters.flatMap((sitter, s) => labels(sitter, boxes[s]!, `${name}-${s}`, shot));
    looks.push(
      JSON.stringify({
        photo: `photos/${name}.jpg`,
        width: shot.width,
        height: shot.height,
        garments,
        other: shoesOf(boxes, shot),
      }),
    );
    for (const [s, { outfit }] of sitters.entries())
      for (const { key, spec } of outfit.pieces)
        products.push(await product(spec, productsFolder, `${name}-${s}-${key}`));
    if (i % 2 === 0)
      products.push(
        await product(randomGarment(randomOf(`other ${name}`), 'other'), productsFolder, `${name}-other`),
      );
    progress.update(i + 1, total);
    if (i % 20 === 19 || i === total - 1) save();
  }
  progress.end();

  function save(): void {
    writeFileSync(join(looksFolder, 'garments.jsonl'), `${looks.join('\n')}\n`);
    writeFileSync(join(productsFolder, 'garments.jsonl'), `${products.join('\n')}\n`);
  }
}

function labels(
  sitter: Sitter,
  boxes: ReadonlyMap<string, Box>,
  name: string,
  size: { width: number; height: number },
): Labelled[] {
  return sitter.outfit.pieces.flatMap(({ key, spec }) => {
    const box = boxes.get(key);
    if (!box || box.width < 8 || box.height < 8) return [];
    return [
      {
        category: categoryOf(spec),
        label: spec.family,
        box: inside(box, size),
        product: `photos/${name}-${key}.jpg`,
      },
    ];
  });
}

function inside(box: Box, { width, height }: { width: number; height: number }): Box {
  return {
    left: box.left,
    top: box.top,
    width: Math.min(width - box.left, box.width),
    height: Math.min(height - box.top, box.height),
  };
}

function shoesOf(boxes: readonly ReadonlyMap<string, Box>[], size: { width: number; height: number }) {
  return boxes.flatMap((found) => {
    const box = found.get('shoes');
    return box ? [{ label: 'shoe', box: inside(box, size) }] : [];
  });
}

async function product(spec: GarmentSpec, folder: string, name: string): Promise<string> {
  const random = randomOf(`product ${name}`);
  const display = random.pick(Object.keys(displays) as Display[]);
  const surface = random.pick<SurfaceName>(['white', 'white', ...(Object.keys(surfaces) as SurfaceName[])]);
  const size = { width: 300, height: 400 };
  const { picture, box } = await drawProduct(spec, {
    ...size,
    display,
    surface,
    seed: name,
    fill: random.range(0.62, 0.92),
    turn: display === 'flat' ? random.range(-6, 6) : 0,
    man: random.chance(0.3),
  });
  writeFileSync(join(folder, `photos/${name}.jpg`), await toJpeg(picture, 82));
  const garments =
    spec.family === 'other'
      ? []
      : [{ category: categoryOf(spec), label: spec.family, box: inside(box, size) }];
  return JSON.stringify({
    photo: `photos/${name}.jpg`,
    ...size,
    garments,
    other: spec.family === 'other' ? [{ label: spec.kind, box: inside(box, size) }] : [],
  });
}
