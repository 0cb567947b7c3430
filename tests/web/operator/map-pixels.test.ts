import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  fillPixels,
  framePixels,
  type Pixels,
  putPixels,
  toPixel,
} from '../../../web/operator/map-pixels.ts';

const width = 9;
const height = 7;
const empty = (): Pixels => ({ width, height, values: new Uint32Array(width * height) });
const areas = fc.record({
  left: fc.integer({ min: -12, max: 12 }),
  top: fc.integer({ min: -12, max: 12 }),
  width: fc.integer({ min: 1, max: 8 }),
  height: fc.integer({ min: 1, max: 8 }),
});

/** What each pixel would be if it were asked by itself. */
function askEach(value: (x: number, y: number) => number): readonly number[] {
  return Array.from({ length: width * height }, (_, at) => value(at % width, Math.floor(at / width)));
}

it('writes a colour as image data have it', () => {
  expect([...new Uint8Array(Uint32Array.of(toPixel('#3b6ea5')).buffer)]).toEqual([0x3b, 0x6e, 0xa5, 0xff]);
});

it('fills what of a rectangle is in sight, and nothing else', () => {
  fc.assert(
    fc.property(areas, (area) => {
      const on = empty();
      fillPixels(on, area, 5);
      const isIn = (x: number, y: number) =>
        x >= area.left && x < area.left + area.width && y >= area.top && y < area.top + area.height;
      expect([...on.values]).toEqual(askEach((x, y) => (isIn(x, y) ? 5 : 0)));
    }),
  );
});

it('puts what of a picture is in sight, and nothing else', () => {
  fc.assert(
    fc.property(areas, (area) => {
      const on = empty();
      const values = Uint32Array.from({ length: area.width * area.height }, (_, at) => at + 1);
      putPixels(on, { ...area, values }, area);
      const expected = askEach((x, y) => {
        const [column, row] = [x - area.left, y - area.top];
        const isIn = column >= 0 && column < area.width && row >= 0 && row < area.height;
        return isIn ? row * area.width + column + 1 : 0;
      });
      expect([...on.values]).toEqual(expected);
    }),
  );
});

it('frames a rectangle from inside', () => {
  const on = empty();
  framePixels(on, { left: 1, top: 1, width: 5, height: 4 }, { edge: 1, value: 3 });
  const isEdge = (x: number, y: number) =>
    x >= 1 && x <= 5 && y >= 1 && y <= 4 && (x === 1 || x === 5 || y === 1 || y === 4);
  expect([...on.values]).toEqual(askEach((x, y) => (isEdge(x, y) ? 3 : 0)));
});
