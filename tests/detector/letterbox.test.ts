import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planLetterbox, toCanvasBox, toPhotoBox } from '../../detector/letterbox.ts';
import type { Box } from '../../photo/photo.ts';
import { anyBox } from './garment-arbitraries.ts';

const side = fc.integer({ min: 1, max: 6000 });
const size = fc.integer({ min: 1, max: 40 }).map((cells) => cells * 32);

const boxComesBack = (box: Box, width: number, height: number, canvas: number) => {
  const letterbox = planLetterbox({ width, height }, canvas);
  const back = toPhotoBox(toCanvasBox(box, letterbox), letterbox);
  const tolerance = 1e-6 * Math.max(1, width, height);
  for (const edge of ['left', 'top', 'width', 'height'] as const) {
    expect(Math.abs(back[edge] - box[edge])).toBeLessThanOrEqual(tolerance);
  }
};
const canvasFitsTheNetworkAndThePhoto = (_: Box, width: number, height: number, canvas: number) => {
  const letterbox = planLetterbox({ width, height }, canvas);
  expect([letterbox.width % 32, letterbox.height % 32]).toEqual([0, 0]);
  expect(Math.max(letterbox.width, letterbox.height)).toBe(canvas);
  expect(letterbox.left + letterbox.inner.width).toBeLessThanOrEqual(letterbox.width);
  expect(letterbox.top + letterbox.inner.height).toBeLessThanOrEqual(letterbox.height);
};
const photoFillsItsPartOfTheCanvas = (_: Box, width: number, height: number, canvas: number) => {
  const letterbox = planLetterbox({ width, height }, canvas);
  const whole = toCanvasBox({ left: 0, top: 0, width, height }, letterbox);
  expect([whole.left, whole.top]).toEqual([letterbox.left, letterbox.top]);
  expect(whole.width).toBeCloseTo(letterbox.inner.width, 6);
  expect(whole.height).toBeCloseTo(letterbox.inner.height, 6);
};

test.each(Object.entries({ boxComesBack, canvasFitsTheNetworkAndThePhoto, photoFillsItsPartOfTheCanvas }))(
  '%s',
  (_, law) => fc.assert(fc.property(anyBox, side, side, size, law)),
);

test('a portrait photo is padded to the next 32 pixels only', () => {
  expect(planLetterbox({ width: 400, height: 600 }, 640)).toMatchObject({
    width: 448,
    height: 640,
    inner: { width: 427, height: 640 },
    left: 10,
    top: 0,
  });
});
