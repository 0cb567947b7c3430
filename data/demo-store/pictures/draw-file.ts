import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { drawProduct } from '../drawing/draw-product.ts';
import { toJpeg } from '../drawing/render/raster.ts';
import { drawSampleLook } from '../looks/draw-sample-look.ts';
import { sampleLooks } from '../looks/sample-looks.ts';
import { stock } from '../stock/stock.ts';

/** What to draw and where to write it. */
export interface DrawingTask {
  readonly kind: 'product' | 'look';
  /** A SKU, or a sample look's id. */
  readonly key: string;
  /** Path of the JPEG; a look's right answers are written beside it, with `.json` behind the name. */
  readonly file: string;
}

/** Draws one picture of the shop into a file, whole or not at all. */
export async function drawFile({ kind, key, file }: DrawingTask): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  if (kind === 'product') return save(file, await productJpeg(key));
  const look = sampleLooks.find(({ id }) => id === key);
  if (!look) throw new Error(`Expected the id of a sample look but received ${key}`);
  const { jpeg, answer } = await drawSampleLook(look);
  await save(`${file}.json`, JSON.stringify(answer));
  await save(file, jpeg);
}

async function productJpeg(sku: string): Promise<Buffer> {
  const product = stock.find((one) => one.sku === sku);
  if (!product) throw new Error(`Expected the SKU of a product of the shop but received ${sku}`);
  const { picture } = await drawProduct(product.spec, product.shot);
  return toJpeg(picture, 86);
}

async function save(file: string, content: string | Buffer): Promise<void> {
  const fresh = `${file}.${process.pid}.part`;
  await writeFile(fresh, content);
  await rename(fresh, file);
}
