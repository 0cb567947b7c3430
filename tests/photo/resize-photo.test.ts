import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Photo } from '../../photo/photo.ts';
import { planResampling } from '../../photo/resampling.ts';
import { fitInto, resizePhoto, type Size } from '../../photo/resize-photo.ts';
import { anyPhoto } from './photo-arbitraries.ts';

const side = fc.integer({ min: 1, max: 50 });

const resizeGivesTheSizeAskedFor = (photo: Photo, width: number, height: number) => {
  const resized = resizePhoto(photo, { width, height });
  expect([resized.width, resized.height, resized.pixels.length]).toEqual([width, height, width * height * 3]);
};
const resizeInventsNoColours = (photo: Photo, width: number, height: number) => {
  const { pixels } = resizePhoto(photo, { width, height });
  expect(Math.min(...pixels)).toBeGreaterThanOrEqual(Math.min(...photo.pixels));
  expect(Math.max(...pixels)).toBeLessThanOrEqual(Math.max(...photo.pixels));
};
test.each(Object.entries({ resizeGivesTheSizeAskedFor, resizeInventsNoColours }))('%s', (_, law) =>
  fc.assert(fc.property(anyPhoto, side, side, law)),
);

const newSamplesAreMeansOfOldOnes = (from: number, to: number) => {
  const { length, taps, starts, weights } = planResampling(from, to);
  expect(length).toBe(to);
  for (let at = 0; at < to; at++) {
    const sum = weights.subarray(at * taps, (at + 1) * taps).reduce((total, weight) => total + weight, 0);
    expect(sum).toBeCloseTo(1, 4);
    expect(starts[at]).toBeGreaterThanOrEqual(0);
    expect((starts[at] ?? 0) + taps).toBeLessThanOrEqual(from);
  }
};
test('newSamplesAreMeansOfOldOnes', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 300 }),
      newSamplesAreMeansOfOldOnes,
    ),
  ));

describe('the numbers that OpenCV gives for a row of pixels', () => {
  // python3 -c "import cv2, numpy as n; a = n.array([[[10], [50], [90], [200], [30], [0], [255]]], n.uint8);
  // [print(cv2.resize(a, (w, 1), interpolation=m).ravel()) for w, m in ((3, cv2.INTER_AREA), (2, cv2.INTER_AREA), (10, cv2.INTER_LINEAR))]"
  const row = [10, 50, 90, 200, 30, 0, 255];
  test.each([[[39, 120, 114]], [[71, 110]], [[10, 32, 60, 88, 161, 140, 29, 8, 115, 255]]])(
    '%j',
    (expected) => {
      const photo = {
        width: 7,
        height: 1,
        pixels: Uint8Array.from(row.flatMap((value) => [value, value, value])),
      };
      const { pixels } = resizePhoto(photo, { width: expected.length, height: 1 });
      expected.forEach((value, at) => {
        expect(Math.abs((pixels[at * 3] ?? Number.NaN) - value)).toBeLessThanOrEqual(1);
      });
    },
  );
});

const fitTouchesTheFrameAndKeepsTheShape = (width: number, height: number, frame: Size) => {
  const fit = fitInto({ width, height }, frame);
  expect(fit.width === frame.width || fit.height === frame.height).toBe(true);
  expect(fit.width <= frame.width && fit.height <= frame.height).toBe(true);
  expect(Math.min(fit.width, fit.height)).toBeGreaterThanOrEqual(1);
  const scale = Math.min(frame.width / width, frame.height / height);
  expect(Math.abs(fit.width - width * scale)).toBeLessThanOrEqual(1);
};
const long = fc.integer({ min: 1, max: 9000 });
test('fitTouchesTheFrameAndKeepsTheShape', () =>
  fc.assert(
    fc.property(long, long, fc.record({ width: side, height: side }), fitTouchesTheFrameAndKeepsTheShape),
  ));
