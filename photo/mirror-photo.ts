import type { Photo } from './photo.ts';

/** A photo as a mirror shows it: left and right change places. */
export function mirrorPhoto({ width, height, pixels }: Photo): Photo {
  const mirrored = new Uint8Array(pixels.length);
  for (let row = 0; row < height; row++) {
    let to = (row + 1) * width * 3;
    for (let from = row * width * 3; from < (row + 1) * width * 3; from += 3) {
      to -= 3;
      mirrored[to] = pixels[from] as number;
      mirrored[to + 1] = pixels[from + 1] as number;
      mirrored[to + 2] = pixels[from + 2] as number;
    }
  }
  return { width, height, pixels: mirrored };
}
