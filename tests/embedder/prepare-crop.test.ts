import { describe, expect, test } from 'vitest';
import { padSquare } from '../../embedder/prepare-crop.ts';

describe('the numbers that training prepares, within 1 of 255', () => {
  // python3 -c "import numpy as n; from models.training.embedder.views import pad_square as p; y, x, c = n.mgrid[0:9, 0:6, 0:3];
  // a = ((x * 31 + y * 17 + c * 57) * 7 % 256).astype(n.uint8); print(p(a, 4).ravel().tolist(), p(a, 12)[5].ravel().tolist())"
  const crop = {
    width: 6,
    height: 9,
    pixels: Uint8Array.from({ length: 6 * 9 * 3 }, (_, at) => {
      const [x, y, channel] = [Math.floor(at / 3) % 6, Math.floor(at / 18), at % 3];
      return ((x * 31 + y * 17 + channel * 57) * 7) % 256;
    }),
  };

  test('smaller', () => {
    expectNear(
      padSquare(crop, 4, 255).pixels,
      [
        117, 118, 132, 96, 96, 126, 131, 161, 161, 255, 255, 255, 154, 154, 141, 133, 105, 106, 111, 141, 141,
        255, 255, 255, 134, 134, 164, 113, 128, 142, 91, 121, 121, 255, 255, 255, 114, 114, 144, 149, 164,
        122, 128, 101, 101, 255, 255, 255,
      ],
    );
  });

  test('larger, the sixth row', () => {
    const { pixels } = padSquare(crop, 12, 255);
    expectNear(
      pixels.subarray(5 * 12 * 3, 6 * 12 * 3),
      [
        255, 255, 255, 255, 255, 255, 175, 158, 205, 151, 134, 181, 122, 105, 152, 104, 95, 122, 147, 186, 93,
        130, 177, 124, 101, 148, 131, 76, 123, 106, 255, 255, 255, 255, 255, 255,
      ],
    );
  });
});

function expectNear(received: Uint8Array, expected: readonly number[]): void {
  expect(received.length).toBe(expected.length);
  expected.forEach((value, at) => {
    expect(Math.abs((received[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(1);
  });
}
