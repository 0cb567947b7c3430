import { expect, test } from 'vitest';
import { readLooks } from '../../embedder/read-looks.ts';
import { toUnitLength } from '../../embedder/to-unit-length.ts';
import type { EmbeddingCard } from '../../models/card.ts';

const outputs = {
  embedding: { name: 'embedding', dimensions: 2 },
  types: { name: 'types', labels: ['Tshirts', 'Jeans', 'Skirts'] },
};
const card = { outputs } as EmbeddingCard;
const embedding = { dims: [2, 2], data: Float32Array.of(3, 4, 0, -2) };
const types = { dims: [2, 3], data: Float32Array.of(0.1, 0.7, 0.2, 0.5, 0.3, 0.2) };

test('a row, a look: unit length and the most probable words', () => {
  const looks = readLooks({ embedding, types }, card, 2);
  expect(looks.map((look) => [...look.embedding])).toEqual([
    [expect.closeTo(0.6), expect.closeTo(0.8)],
    [0, -1].map((value) => expect.closeTo(value)),
  ]);
  expect(looks.map(({ type }) => type)).toEqual([
    { name: 'Jeans', probability: expect.closeTo(0.7) },
    { name: 'Tshirts', probability: 0.5 },
  ]);
  expect(looks[0]?.colour).toBeNull();
});

test('refuses a missing output and another shape', () => {
  expect(() => readLooks({ embedding }, card, 2)).toThrow(/output types/);
  expect(() => readLooks({ embedding, types }, card, 1)).toThrow(/Expected \[1, 2\] for output embedding/);
});

test('refuses an embedding without a direction', () => {
  for (const vector of [
    [0, 0],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
  ]) {
    expect(() => toUnitLength(Float32Array.from(vector))).toThrow(/direction/);
  }
});
