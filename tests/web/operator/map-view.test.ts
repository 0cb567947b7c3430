import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureSize } from '../../../web/operator/map-layout.ts';
import {
  centreView,
  findNeighbours,
  findPointAt,
  fitView,
  mayMove,
  toMove,
  zoomView,
} from '../../../web/operator/map-view.ts';
import { somePoint } from '../some-point.ts';

const view = { scale: 1000, left: 0, top: 0 };
const points = [
  [0.1, 0.1],
  [0.11, 0.1],
  [0.5, 0.5],
].map(([x, y], index) => somePoint(`p${index}`, x!, y!));

it('shows all of the map', () => {
  const { scale, left, top } = fitView(800, 600);
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(left + scale).toBeLessThanOrEqual(800);
  expect(top + scale).toBeLessThanOrEqual(600);
});

it('leaves room for a whole picture at every edge of a phone', () => {
  const { scale, left, top } = fitView(390, 390);
  expect(left).toBeGreaterThanOrEqual(pictureSize.width / 2);
  expect(top).toBeGreaterThanOrEqual(pictureSize.height / 2);
  expect(left + scale).toBeLessThanOrEqual(390 - pictureSize.width / 2);
});

it('keeps what is under the pointer there while zooming', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
  fc.assert(
    fc.property(place, fc.double({ min: 0.2, max: 5, noNaN: true }), (at, factor) => {
      const next = zoomView(view, factor, at);
      expect((at.x - next.left) / next.scale).toBeCloseTo((at.x - view.left) / view.scale);
      expect((at.y - next.top) / next.scale).toBeCloseTo((at.y - view.top) / view.scale);
    }),
  );
});

it('brings a place into sight', () => {
  const place = { x: 0.9, y: 0.1 };
  const { scale, left, top } = centreView(place, { width: 800, height: 600 });
  expect(place.x * scale + left).toBeCloseTo(400);
  expect(place.y * scale + top).toBeCloseTo(228);
});

it('finds the nearest point within reach', () => {
  expect(findPointAt(points, view, { x: 107, y: 100 })?.product).toBe('p1');
  expect(findPointAt(points, view, { x: 300, y: 300 })).toBeNull();
});

it('lists neighbours nearest first, without the point itself', () => {
  expect(findNeighbours(points, points[0]!, 5).map(({ product }) => product)).toEqual(['p1', 'p2']);
});

it('moves what is drawn to where the view has it', () => {
  const number = fc.integer({ min: -500, max: 500 });
  const views = fc.record({ scale: fc.integer({ min: 120, max: 9000 }), left: number, top: number });
  fc.assert(
    fc.property(views, views, (drawn, next) => {
      const { x, y, scale } = toMove(drawn, next);
      const place = { x: 0.3, y: 0.7 };
      expect((place.x * drawn.scale + drawn.left) * scale + x).toBeCloseTo(
        place.x * next.scale + next.left,
        5,
      );
      expect((place.y * drawn.scale + drawn.top) * scale + y).toBeCloseTo(place.y * next.scale + next.top, 5);
    }),
  );
});

it('moves what is drawn only while it fills the screen and is not stretched much', () => {
  const size = { width: 800, height: 600 };
  const still = { x: 0, y: 0, scale: 1 };
  expect(mayMove({ ...still, x: 200, y: -200 }, size, 200)).toBe(true);
  expect(mayMove({ ...still, x: 201 }, size, 200)).toBe(false);
  expect(mayMove({ ...still, y: -201 }, size, 200)).toBe(false);
  expect(mayMove({ x: 80, y: 60, scale: 0.8 }, size, 200)).toBe(true);
  expect(mayMove({ x: 80, y: 60, scale: 0.7 }, size, 200)).toBe(false);
  expect(mayMove({ x: -200, y: -150, scale: 1.5 }, size, 200)).toBe(false);
});
