import type { Detector } from '../../detector/detector.ts';
import type { Photo } from '../../photo/photo.ts';

/** Finds the rectangle of a drawn photo: everything that is not white. Red ones are dresses, others shirts. */
export const patchDetector: Detector = {
  name: 'patches',
  sha256: 'd'.repeat(64),
  basis: 'd'.repeat(64),
  categories: ['shirt', 'outwear', 'short', 'skirt', 'dress'],
  async detect(photo) {
    const inside = listColoured(photo);
    if (inside.length === 0) return [];
    const left = Math.min(...inside.map(({ x }) => x));
    const top = Math.min(...inside.map(({ y }) => y));
    const width = Math.max(...inside.map(({ x }) => x)) + 1 - left;
    const height = Math.max(...inside.map(({ y }) => y)) + 1 - top;
    const middle = inside[Math.floor(inside.length / 2)];
    return [{ category: middle?.isRed ? 'dress' : 'shirt', score: 0.9, box: { left, top, width, height } }];
  },
  async close() {},
};

/** Every fourth pixel that is far from white. */
function listColoured({ width, height, pixels }: Photo) {
  const found: { x: number; y: number; isRed: boolean }[] = [];
  for (let y = 0; y < height; y += 4)
    for (let x = 0; x < width; x += 4) {
      const [red = 0, green = 0, blue = 0] = pixels.subarray((y * width + x) * 3);
      if (Math.min(red, green, blue) < 128) found.push({ x, y, isRed: red > green && red > blue });
    }
  return found;
}
