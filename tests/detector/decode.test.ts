import { expect, test } from 'vitest';
import { decode } from '../../detector/decode.ts';

const categories = ['shirt', 'skirt'];
const toTensor = (rows: readonly (readonly number[])[]) => ({
  dims: [1, rows.length, rows[0]?.length ?? 7],
  data: Float32Array.from(rows.flat()),
});

test('a row is centre, size, objectness and a probability a category', () => {
  const [garment, ...rest] = decode(toTensor([[100, 60, 40, 20, 0.5, 0.1, 0.8]]), {
    categories,
    minScore: 0.3,
  });
  expect(rest).toEqual([]);
  expect(garment).toEqual({
    category: 'skirt',
    score: expect.closeTo(0.4, 6),
    box: { left: 80, top: 50, width: 40, height: 20 },
  });
});

test('a row may count for two categories, and not for those that score too little', () => {
  const output = toTensor([
    [10, 10, 5, 5, 1, 0.6, 0.7],
    [20, 20, 5, 5, 0.4, 0.9, 0.2],
    [30, 30, 5, 5, 0.2, 1, 1],
    [30, 30, 5, 5, Number.NaN, 1, 1],
    [30, 30, 5, 5, 1, Number.NaN, 0],
  ]);
  const found = decode(output, { categories, minScore: 0.3 });
  expect(found.map(({ category, box }) => [category, box.left])).toEqual([
    ['shirt', 7.5],
    ['skirt', 7.5],
    ['shirt', 17.5],
  ]);
});

test('refuses another layout', () => {
  for (const dims of [
    [1, 7, 3],
    [2, 3, 7],
    [3, 7],
  ]) {
    const output = { dims, data: new Float32Array(42) };
    expect(() => decode(output, { categories, minScore: 0.3 })).toThrow(/YOLOv5 export with 2 categories/);
  }
});
