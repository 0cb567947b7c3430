import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutMap, pictureSize } from '../../../web/operator/map-layout.ts';
import { somePoint } from '../some-point.ts';

const place = fc.double({ min: 0, max: 1, noNaN: true });
const places = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 60 });
const toPoints = (given: readonly (readonly [number, number])[]) =>
  given.map(([x, y], index) => somePoint(`p${index}`, x, y));

it('covers no picture with another', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 100, max: 2000 }), (given, scale) => {
      const points = toPoints(given);
      const colours = points.map(() => 'red');
      const { pictures } = layOutMap(points, colours, scale);
      for (const [index, { point }] of pictures.entries()) {
        for (const { point: other } of pictures.slice(index + 1)) {
          const isBeside = Math.abs(point.x - other.x) * scale >= pictureSize.width;
          const isAbove = Math.abs(point.y - other.y) * scale >= pictureSize.height;
          expect(isBeside || isAbove).toBe(true);
        }
      }
    }),
  );
});

it('has a dot for every point, by colour, and a picture where there is room', () => {
  const corners = [
    [0.1, 0.1],
    [0.5, 0.5],
    [0.501, 0.5],
  ] as const;
  const points = toPoints(corners);
  const { dots, pictures } = layOutMap(points, ['red', 'blue', 'red'], 1000);
  expect(dots).toEqual([
    { colour: 'red', points: [points[0], points[2]] },
    { colour: 'blue', points: [points[1]] },
  ]);
  expect(pictures.map(({ point }) => point)).toEqual([points[0], points[1]]);
});
