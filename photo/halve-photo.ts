import type { Photo } from './photo.ts';

/**
 * A photo halved as often as its longer side stays at least `least`, each pixel the mean of four; of an odd side the last
 * row or column is left away. What looks at photos from afar needs no more, and makes a smaller picture of it in a fraction of the time.
 *
 * @param least pixels, at least 1
 * @returns the photo and how many of the given one's pixels make one of its own, across and down: 1, 2, 4, …
 */
export function halvePhoto(photo: Photo, least: number): { readonly photo: Photo; readonly scale: number } {
  let halved = photo;
  let scale = 1;
  while (Math.max(halved.width, halved.height) >= 2 * least && Math.min(halved.width, halved.height) > 1) {
    halved = halve(halved);
    scale *= 2;
  }
  return { photo: halved, scale };
}

function halve({ width: before, height: rows, pixels: from }: Photo): Photo {
  const width = before >> 1;
  const height = rows >> 1;
  const pixels = new Uint8Array(width * height * 3);
  let to = 0;
  for (let row = 0; row < height; row++) {
    let upper = 2 * row * before * 3;
    let lower = upper + before * 3;
    for (const end = to + width * 3; to < end; to += 3, upper += 6, lower += 6) {
      // Each channel by itself: a loop over the three takes half as long again.
      pixels[to] = (from[upper]! + from[upper + 3]! + from[lower]! + from[lower + 3]! + 2) >> 2;
      pixels[to + 1] = (from[upper + 1]! + from[upper + 4]! + from[lower + 1]! + from[lower + 4]! + 2) >> 2;
      pixels[to + 2] = (from[upper + 2]! + from[upper + 5]! + from[lower + 2]! + from[lower + 5]! + 2) >> 2;
    }
  }
  return { width, height, pixels };
}
