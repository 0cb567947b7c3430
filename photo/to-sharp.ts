import { sharp } from './open-sharp.ts';
import type { Photo } from './photo.ts';

/** A photo as the start of an encoder's pipeline. */
export function toSharp({ width, height, pixels }: Photo): ReturnType<typeof sharp> {
  return sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}
