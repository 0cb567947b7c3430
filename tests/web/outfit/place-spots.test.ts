import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseSides, placeSpots } from '../../../web/outfit/place-spots.ts';

const photo = { width: 400, height: 600 };

it('puts the spot of a single piece near the middle of its box', () => {
  const [place] = placeSpots([{ left: 100, top: 200, width: 200, height: 200 }], photo);
  expect(place?.x).toBeCloseTo(0.5);
  expect(place?.y).toBeCloseTo((200 + 84) / 600);
});

it.each([150, 213, 400, 1200])('keeps spots apart by a finger on a photo shown %d pixels wide', (shown) => {
  const box = { left: 100, top: 100, width: 150, height: 220 };
  const places = placeSpots([box, { ...box, left: 105 }, { ...box, top: 110 }], photo, shown);
  const scale = shown / photo.width;
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) {
      expect(scale * Math.hypot((a.x - b.x) * photo.width, (a.y - b.y) * photo.height)).toBeGreaterThan(44);
    }
  }
});

it('keeps every spot on the photo', () => {
  const box = fc.record({
    left: fc.integer({ min: 0, max: 390 }),
    top: fc.integer({ min: 0, max: 590 }),
    width: fc.integer({ min: 1, max: 400 }),
    height: fc.integer({ min: 1, max: 600 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 8 }), (boxes) => {
      for (const { x, y } of placeSpots(boxes, photo)) {
        expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(0);
      }
    }),
  );
});

it('puts labels where there is room', () => {
  expect(chooseSides([{ x: 0.3, y: 0.5 }])).toEqual(['end']);
  expect(chooseSides([{ x: 0.8, y: 0.5 }])).toEqual(['start']);
  const neighbours = [
    { x: 0.45, y: 0.5 },
    { x: 0.6, y: 0.51 },
    { x: 0.5, y: 0.9 },
  ];
  expect(chooseSides(neighbours)).toEqual(['start', 'end', 'end']);
});
