import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPictureChoice, pictureSize, toDots, toPictureScale } from '../../../web/operator/map-layout.ts';
import { somePoint } from '../some-point.ts';

const place = fc.double({ min: 0, max: 1, noNaN: true });
const places = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 60 });
const scales = fc.integer({ min: 100, max: 2000 });
const toPoints = (given: readonly (readonly [number, number])[]) =>
  given.map(([x, y], index) => somePoint(`p${index}`, x, y));

it('covers no picture with another', () => {
  fc.assert(
    fc.property(places, scales, (given, scale) => {
      const points = toPoints(given);
      const shown = openPictureChoice()(points, scale).map((index) => points[index]!);
      for (const [index, point] of shown.entries()) {
        for (const other of shown.slice(index + 1)) {
          const isBeside = Math.abs(point.x - other.x) * scale >= pictureSize.width;
          const isAbove = Math.abs(point.y - other.y) * scale >= pictureSize.height;
          expect(isBeside || isAbove).toBe(true);
        }
      }
    }),
  );
});

it('shows a picture where there is room', () => {
  const points = toPoints([
    [0.1, 0.1],
    [0.5, 0.5],
    [0.501, 0.5],
  ]);
  expect(openPictureChoice()(points, 1000)).toEqual([0, 1]);
});

it('chooses pictures anew only when the map is a good deal closer', () => {
  fc.assert(
    fc.property(scales, (scale) => {
      expect(toPictureScale(scale)).toBeLessThanOrEqual(scale);
      expect(toPictureScale(scale)).toBeGreaterThan(scale / 1.13);
    }),
  );
});

it('has a dot for every point, in its colour', () => {
  const { places: at, pixels } = toDots(toPoints([[0.25, 0.5]]), ['#102030']);
  expect([...at]).toEqual([0.25, 0.5]);
  expect([...pixels]).toEqual([0xff302010]);
});
