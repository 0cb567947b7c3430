import sharp, { type Sharp } from 'sharp';

/** Raw pixels, row-major, `channels` bytes each. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Buffer;
}

/** Draws SVG as pixels, 4 channels, not premultiplied. */
export async function rasterise(svg: string, blur = 0): Promise<Raster> {
  let picture = sharp(Buffer.from(svg), { limitInputPixels: 16_000_000 }).ensureAlpha();
  if (blur > 0.3) picture = picture.blur(blur);
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels, data };
}

/** @param quality 1..100 */
export function toJpeg(raster: Raster, quality = 86): Promise<Buffer> {
  return open(raster).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** The same picture at another size, in 3 or 4 channels as it was. */
export async function scaleRaster(raster: Raster, width: number, height: number): Promise<Raster> {
  const { data, info } = await open(raster)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels, data };
}

function open({ data, width, height, channels }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels: channels as 3 | 4 } });
}
