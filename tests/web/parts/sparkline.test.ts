import { expect, it } from 'vitest';
import { toSteps } from '../../../web/operator/price-steps.ts';
import { toPoints } from '../../../web/parts/to-points.ts';

it('puts the greatest value at the top and the least at the bottom', () => {
  expect(toPoints([1, 3, 2], 100, 20)).toEqual([
    { x: 0, y: 20 },
    { x: 50, y: 0 },
    { x: 100, y: 10 },
  ]);
});

it('draws equal values as a line through the middle', () => {
  expect(toPoints([5, 5], 100, 20).map(({ y }) => y)).toEqual([10, 10]);
});

it('holds a price until the next one, and the last one until now', () => {
  const day = (date: number, minorUnits: number) => ({
    at: `2026-06-${date}T00:00:00Z`,
    minorUnits,
    currency: 'GBP',
  });
  const path = toSteps([day(10, 10_000), day(20, 5000)], Date.parse('2026-06-30T00:00:00Z'));
  expect(path).toBe('M0 15H300V87H600');
});
