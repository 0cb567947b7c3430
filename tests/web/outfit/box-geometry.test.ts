import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  dragBox,
  findBoxAt,
  type Grip,
  smallestSide,
  spanBox,
  toMiddle,
  toPercent,
} from '../../../web/outfit/box-geometry.ts';

const photo = { width: 400, height: 600 };
const box = { left: 100, top: 200, width: 80, height: 120 };
const grips: readonly Grip[] = ['move', 'n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw'];
const anyBox = fc
  .record({
    left: fc.integer({ min: 0, max: 380 }),
    top: fc.integer({ min: 0, max: 580 }),
    w: fc.nat(400),
    h: fc.nat(600),
  })
  .map(({ left, top, w, h }) => ({
    left,
    top,
    width: Math.max(smallestSide, Math.min(w, photo.width - left)),
    height: Math.max(smallestSide, Math.min(h, photo.height - top)),
  }));

it('keeps every dragged box inside the photo and large enough', () => {
  const by = fc.record({ dx: fc.integer({ min: -900, max: 900 }), dy: fc.integer({ min: -900, max: 900 }) });
  fc.assert(
    fc.property(anyBox, fc.constantFrom(...grips), by, (start, grip, way) => {
      const { left, top, width, height } = dragBox(start, grip, way, photo);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(photo.width);
      expect(top + height).toBeLessThanOrEqual(photo.height);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(smallestSide);
    }),
  );
});

it('moves a box without changing its size', () => {
  fc.assert(
    fc.property(anyBox, fc.integer(), fc.integer(), (start, dx, dy) => {
      expect(dragBox(start, 'move', { dx, dy }, photo)).toMatchObject({
        width: start.width,
        height: start.height,
      });
    }),
  );
});

it('takes along only the edges that are held', () => {
  expect(dragBox(box, 'se', { dx: 10, dy: 20 }, photo)).toEqual({
    left: 100,
    top: 200,
    width: 90,
    height: 140,
  });
  expect(dragBox(box, 'nw', { dx: 10, dy: 20 }, photo)).toEqual({
    left: 110,
    top: 220,
    width: 70,
    height: 100,
  });
  expect(dragBox(box, 'n', { dx: 10, dy: 20 }, photo)).toEqual({
    left: 100,
    top: 220,
    width: 80,
    height: 100,
  });
});

it('spans a box between two points in any direction, cut off at the edge', () => {
  expect(spanBox({ x: 180, y: 320 }, { x: 100, y: 200 }, photo)).toEqual(box);
  expect(spanBox({ x: 350, y: 550 }, { x: 999, y: 999 }, photo)).toEqual({
    left: 350,
    top: 550,
    width: 50,
    height: 50,
  });
  expect(spanBox({ x: 10, y: 10 }, { x: 12, y: 300 }, photo)).toBeNull();
});

it('finds the smallest box under a point', () => {
  const inner = { left: 110, top: 210, width: 20, height: 20 };
  expect(findBoxAt([box, inner], { x: 115, y: 215 })).toBe(1);
  expect(findBoxAt([box, inner], { x: 150, y: 300 })).toBe(0);
  expect(findBoxAt([box, inner], { x: 180, y: 320 })).toBe(-1);
});

it('tells places in percent', () => {
  expect(toPercent(box, photo)).toEqual({
    left: '25%',
    top: `${(200 / 600) * 100}%`,
    width: '20%',
    height: '20%',
  });
});

it('puts a box in the middle of any photo', () => {
  expect(toMiddle(photo)).toEqual({ left: 100, top: 150, width: 200, height: 300 });
  expect(toMiddle({ width: 20, height: 3 })).toEqual({ left: 2, top: 0, width: 16, height: 3 });
});
