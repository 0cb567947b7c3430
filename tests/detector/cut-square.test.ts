import { describe, expect, test } from 'vitest';
import { cutSquare } from '../../detector/cut-square.ts';
import type { Photo } from '../../photo/photo.ts';

const plain = { margin: 0, size: 8, padValue: 114 };

describe('a box as a square', () => {
  test('is stretched to it, whatever its shape', () => {
    const photo = halves(40, 20);
    const square = cutSquare(photo, { left: 10, top: 5, width: 20, height: 5 }, plain);
    expect([square.width, square.height]).toEqual([8, 8]);
    expect(rowOf(square, 4)).toEqual([0, 0, 0, 0, 255, 255, 255, 255]);
  });

  test('has a margin, a share of each side', () => {
    const photo = halves(40, 20);
    const square = cutSquare(photo, { left: 18, top: 8, width: 4, height: 4 }, { ...plain, margin: 0.5 });
    expect(rowOf(square, 0)).toEqual([0, 0, 0, 0, 255, 255, 255, 255]);
    expect(
      rowOf(cutSquare(photo, { left: 20, top: 0, width: 8, height: 4 }, { ...plain, margin: 0.5 }), 4),
    ).toEqual([0, 0, 255, 255, 255, 255, 255, 255]);
  });

  test('is grey where the margin leaves the photo, the box in its place', () => {
    const square = cutSquare(
      halves(8, 8),
      { left: 4, top: 0, width: 4, height: 8 },
      { ...plain, margin: 0.5 },
    );
    expect(rowOf(square, 4)).toEqual([0, 0, 255, 255, 255, 255, 114, 114]);
    expect(rowOf(square, 0)).toEqual(Array(8).fill(114));
  });

  test.each([
    { left: 0, top: 0, width: 1, height: 1 },
    { left: 7.9, top: 7.9, width: 0.1, height: 0.1 },
    { left: 0, top: 3, width: 8, height: 0.01 },
  ])('even of $width × $height pixels', (box) => {
    const { width, height, pixels } = cutSquare(halves(8, 8), box, { ...plain, margin: 0.12 });
    expect([width, height, pixels.length]).toEqual([8, 8, 192]);
  });
});

/** Black on the left, white on the right. */
function halves(width: number, height: number): Photo {
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++)
    pixels.fill(at % width < width / 2 ? 0 : 255, at * 3, at * 3 + 3);
  return { width, height, pixels };
}

function rowOf({ width, pixels }: Photo, row: number): number[] {
  return Array.from({ length: width }, (_, column) => pixels[(row * width + column) * 3] as number);
}
