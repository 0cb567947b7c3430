import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeAmong } from '../../../web/operator/place-among.ts';
import { somePoint } from '../some-point.ts';

const points = [somePoint('left', 0.1, 0.5), somePoint('right', 0.9, 0.5), somePoint('far', 0.5, 0)];

it('lies on its only match', () => {
  expect(placeAmong(points, [{ product: 'left', similarity: 0.9 }])).toMatchObject({ x: 0.1, y: 0.5 });
});

it('lies between what is near together, and nearer to what is more like it', () => {
  const near = [somePoint('left', 0.5, 0.5), somePoint('right', 0.52, 0.5)];
  const place = (left: number, right: number) =>
    placeAmong(near, [
      { product: 'left', similarity: left },
      { product: 'right', similarity: right },
    ])!;
  expect(place(0.8, 0.8).x).toBeCloseTo(0.51);
  expect(place(0.8, 0.9).x).toBeGreaterThan(0.513);
  expect(place(0.8, 0.9).neighbours.map(({ point }) => point.product)).toEqual(['right', 'left']);
});

it('joins the crowd that is more like it, and does not stand between two', () => {
  const crowd = [0.86, 0.88, 0.9].map((x) => somePoint(`right${x}`, x, 0.5));
  const alike = [
    { product: 'left', similarity: 0.81 },
    ...crowd.map(({ product }) => ({ product, similarity: 0.8 })),
  ];
  const place = placeAmong([...points, ...crowd], alike)!;
  expect(place.x).toBeCloseTo(0.88, 1);
  expect(place.neighbours[0]!.point.product).toBe('left');
});

it('is nowhere when nothing that is like it is on the map', () => {
  expect(placeAmong(points, [{ product: 'elsewhere', similarity: 0.9 }])).toBeNull();
  expect(placeAmong(points, [])).toBeNull();
});

it('stays on the map', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const likeness = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place, likeness), { minLength: 1, maxLength: 8 }), (given) => {
      const all = given.map(([x, y], index) => somePoint(`p${index}`, x, y));
      const matches = given.map(([, , similarity], index) => ({ product: `p${index}`, similarity }));
      const { x, y } = placeAmong(all, matches)!;
      for (const value of [x, y]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});
