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

it('tells from which price on a colour stands for it, in each currency', () => {
  const priced = [500, 100, 400, 200, 300, 9000].map((price, index) => ({
    ...somePoint(`p${index}`, 0, 0),
    price,
    currency: index === 5 ? 'EUR' : 'GBP',
  }));
  const unpriced = { ...somePoint('none', 0, 0), price: null, currency: null };
  const { colours, legend } = colourPoints([...priced, unpriced], 'price');
  expect(legend.map(({ from }) => from)).toEqual([
    [
      { minorUnits: 100, currency: 'GBP' },
      { minorUnits: 9000, currency: 'EUR' },
    ],
    [{ minorUnits: 200, currency: 'GBP' }],
    [{ minorUnits: 300, currency: 'GBP' }],
    [{ minorUnits: 400, currency: 'GBP' }],
    [{ minorUnits: 500, currency: 'GBP' }],
    undefined,
  ]);
  expect(legend.at(-1)).toMatchObject({ name: null, colour: colours.at(-1) });
});
