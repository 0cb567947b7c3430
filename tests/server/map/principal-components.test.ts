import { describe, expect, it } from 'vitest';
import { toPrincipalComponents, type Vectors } from '../../../server/map/principal-components.ts';
import { openRandomNumbers } from '../../../server/map/random-numbers.ts';

/** Points spread far along one known direction, less along another, and hardly otherwise. */
function makeVectors(count: number, dimensions: number): Vectors & { readonly along: readonly number[] } {
  const random = openRandomNumbers(1);
  const values = new Float32Array(count * dimensions);
  const along: number[] = [];
  for (let row = 0; row < count; row++) {
    const far = (random() - 0.5) * 10;
    along.push(far);
    for (let at = 0; at < dimensions; at++) values[row * dimensions + at] = 5 + random() * 0.01;
    values[row * dimensions + 3]! += far * 0.6;
    values[row * dimensions + 7]! += far * 0.8;
    values[row * dimensions + 1]! += random();
  }
  return { values, count, dimensions, along };
}

function spread(vectors: Vectors, axis: number): number {
  const column = Array.from(
    { length: vectors.count },
    (_, row) => vectors.values[row * vectors.dimensions + axis]!,
  );
  return Math.sqrt(column.reduce((sum, value) => sum + value ** 2, 0) / vectors.count);
}

describe('toPrincipalComponents', () => {
  it('puts the direction of most spread first', () => {
    const { along, ...vectors } = makeVectors(200, 20);
    const found = toPrincipalComponents(vectors, 2, openRandomNumbers(2));
    expect([found.count, found.dimensions]).toEqual([200, 2]);
    const mean = along.reduce((sum, value) => sum + value, 0) / along.length;
    const sign = Math.sign(found.values[0]! * (along[0]! - mean));
    for (const [row, far] of along.entries())
      expect(found.values[row * 2]! * sign).toBeCloseTo(far - mean, 0);
    expect(spread(found, 0)).toBeGreaterThan(5 * spread(found, 1));
  });

  it('gives the same for the same seed, and no more dimensions than there were', () => {
    const vectors = makeVectors(30, 10);
    const once = toPrincipalComponents(vectors, 32, openRandomNumbers(3));
    expect(once.dimensions).toBe(10);
    expect(toPrincipalComponents(vectors, 32, openRandomNumbers(3)).values).toEqual(once.values);
  });

  it('survives vectors that are all the same', () => {
    const vectors = { values: new Float32Array(50).fill(0.5), count: 5, dimensions: 10 };
    expect([...toPrincipalComponents(vectors, 2, openRandomNumbers(1)).values]).toEqual(Array(10).fill(0));
  });
});
