import { expect, it } from 'vitest';
import { colourPoints } from '../../../web/operator/map-colours.ts';
import { somePoint } from '../some-point.ts';

const points = ['Jeans', 'Jeans', 'Shorts', null].map((type, index) => ({
  ...somePoint(`p${index}`, 0, 0),
  type,
}));

it('gives each kind a colour, and one to all that it does not know', () => {
  const { colours, legend } = colourPoints(points, 'kind');
  expect(colours[0]).toBe(colours[1]);
  expect(new Set(colours).size).toBe(3);
  expect(legend.map(({ name }) => name)).toEqual(['Jeans', 'Shorts', null]);
  expect(legend.map(({ colour }) => colour)).toEqual([colours[0], colours[2], colours[3]]);
});

it('explains no colour that is not on the map', () => {
  expect(colourPoints(points.slice(0, 3), 'kind').legend.map(({ name }) => name)).toEqual([
    'Jeans',
    'Shorts',
  ]);
});
