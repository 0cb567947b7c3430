import { toJpeg } from '../../photo/encode-photo.ts';
import type { Box, Photo } from '../../photo/photo.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** A plain photo with one rectangle on it. */
export function drawPhoto(
  { width, height }: { width: number; height: number },
  ground: Colour,
  patch?: { box: Box; colour: Colour },
): Photo {
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const colour = patch && isInside(patch.box, at % width, Math.floor(at / width)) ? patch.colour : ground;
    pixels.set(colour, at * 3);
  }
  return { width, height, pixels };
}

function isInside({ left, top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}

/** The bytes of the JPEG of a plain photo. */
export async function drawJpeg(...args: Parameters<typeof drawPhoto>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await toJpeg(drawPhoto(...args), { quality: 95 }));
}
