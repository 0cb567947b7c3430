import { categoryOf } from '../drawing/category.ts';
import { drawLook } from '../drawing/draw-look.ts';
import type { Piece } from '../drawing/figure/outfit.ts';
import { toJpeg } from '../drawing/render/raster.ts';
import { stock } from '../stock/stock.ts';
import type { LookAnswer, SampleLook } from './sample-looks.ts';

/** Draws a sample look as JPEG, with the right answers. */
export async function drawSampleLook(
  look: SampleLook,
): Promise<{ readonly jpeg: Buffer; readonly answer: LookAnswer }> {
  const { sitter, shot, wears } = look;
  const pieces = wears.map((sku): Piece => ({ key: sku, spec: specOf(sku) }));
  const { picture, boxes } = await drawLook([{ ...sitter, outfit: { ...sitter.outfit, pieces } }], shot);
  const garments = pieces.flatMap(({ key, spec }) => {
    const box = boxes[0]?.get(key);
    return box ? [{ category: categoryOf(spec), sku: key, box }] : [];
  });
  return {
    jpeg: await toJpeg(picture, 88),
    answer: { photo: `${look.id}.jpg`, width: shot.width, height: shot.height, garments },
  };
}

function specOf(sku: string): Piece['spec'] {
  const product = stock.find((one) => one.sku === sku);
  if (!product || product.spec.family === 'other')
    throw new Error(`Expected a garment of the shop for a sample look but received ${sku}`);
  return product.spec;
}
