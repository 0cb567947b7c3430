import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clipGivenBox } from '../../server/clip-given-box.ts';

const photo = { width: 100, height: 60 };
const side = fc.double({ min: 0.1, max: 300, noNaN: true });
const offset = fc.double({ min: -300, max: 300, noNaN: true });
const boxes = fc.record({ left: offset, top: offset, width: side, height: side });

it('gives a box inside the photo and inside the box, or refuses', () => {
  fc.assert(fc.property(boxes, (box) => liesInBoth(box)));
});

function liesInBoth(box: { left: number; top: number; width: number; height: number }): boolean {
  try {
    const clipped = clipGivenBox(box, photo);
    const right = clipped.left + clipped.width;
    const bottom = clipped.top + clipped.height;
    const isInPhoto = clipped.left >= 0 && clipped.top >= 0 && right <= 100.001 && bottom <= 60.001;
    const isInBox = clipped.left >= box.left && right <= box.left + box.width + 0.001;
    return isInPhoto && isInBox && clipped.width >= 1 && clipped.height >= 1;
  } catch (error) {
    const across = Math.min(100, box.left + box.width) - Math.max(0, box.left);
    const down = Math.min(60, box.top + box.height) - Math.max(0, box.top);
    return (error as { code: string }).code === 'invalid_box' && (across < 1 || down < 1);
  }
}

it('says how large the photo is', () => {
  expect(() => clipGivenBox({ left: 200, top: 0, width: 10, height: 10 }, photo)).toThrow('100 × 60');
});
