import { expect, it } from 'vitest';
import { toTileSize, writeMap } from '../../../web/operator/draw-map.ts';
import { toDots } from '../../../web/operator/map-layout.ts';
import { toPixel } from '../../../web/operator/map-pixels.ts';
import { somePoint } from '../some-point.ts';

const points = [somePoint('a', 0.25, 0.5), somePoint('b', 0.75, 0.5)];
const dots = toDots(points, ['#ff0000', '#0000ff']);
const view = { scale: 200, left: 0, top: 0 };

it.each([1, 2])(
  'writes a dot for each product, and its picture in its place where there is one, %i pixels to one',
  (ratio) => {
    const [width, height] = [200 * ratio, 200 * ratio];
    const on = { width, height, values: new Uint32Array(width * height).fill(7) };
    const tile = toTileSize(ratio);
    const picture = { ...tile, values: new Uint32Array(tile.width * tile.height).fill(9) };
    writeMap(on, { points, dots, pictures: [1], view, pictureOf: () => picture }, ratio);
    const at = (x: number, y: number) => on.values[y * ratio * width + x * ratio];
    expect(at(50, 100)).toBe(toPixel('#ff0000'));
    expect(at(60, 100)).toBe(0);
    expect(at(150, 100)).toBe(9);
    expect(at(150 - 21, 100)).toBe(toPixel('#0000ff'));
    expect(at(150 + 24, 100)).toBe(0);
  },
);
