import type { Photo } from '../../photo/photo.ts';

/**
 * A garment-like shape on white: a body with two sleeves and a shade from left to right.
 *
 * @param colour red, green and blue, 0..255
 * @param options.sleeve length of the sleeves, 0..1 of the height
 */
export function drawGarmentPhoto(
  colour: readonly [number, number, number],
  { width = 180, height = 240, sleeve = 0.5 }: { width?: number; height?: number; sleeve?: number } = {},
): Photo {
  const pixels = new Uint8Array(width * height * 3).fill(250);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, down] = [x / width, y / height];
      const isBody = across > 0.3 && across < 0.7 && down > 0.1 && down < 0.9;
      const isSleeve = across > 0.12 && across < 0.88 && down > 0.12 && down < 0.12 + sleeve * 0.7;
      if (!isBody && !isSleeve) continue;
      for (const [channel, value] of colour.entries())
        pixels[(y * width + x) * 3 + channel] = value * (0.75 + 0.25 * across);
    }
  }
  return { width, height, pixels };
}
