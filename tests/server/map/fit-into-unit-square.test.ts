import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitIntoUnitSquare } from '../../../server/map/fit-into-unit-square.ts';

const coordinate = fc.float({ min: -1e6, max: 1e6, noNaN: true });
const points = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 50 })
  .map((pairs) => Float32Array.from(pairs.flat()));

it('keeps every point in the square and touches two opposite sides', () => {
  fc.assert(
    fc.property(points, (given) => {
      const fitted = fitIntoUnitSquare(given);
      const isInside = fitted.every((value) => value >= 0 && value <= 1);
      const isSpread = new Set(given.filter((_, at) => at % 2 === 0)).size > 1;
      return isInside && (!isSpread || Math.max(...fitted) > 0.99);
    }),
  );
});

it('scales both axes alike', () => {
  expect([...fitIntoUnitSquare(Float32Array.of(0, 0, 10, 5))]).toEqual([0, 0.25, 1, 0.75]);
});

it('puts a single point in the middle', () => {
  expect([...fitIntoUnitSquare(Float32Array.of(7, 7))]).toEqual([0.5, 0.5]);
});
