import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VectorIndex } from '../../../matcher/index/vector-index.ts';
import { makeTemporaryFolder } from '../../catalogue/temporary-folder.ts';
import { makeVectors, toDot, toUnit, unitVectors } from '../vectors.ts';

export interface IndexKindUnderTest {
  create(dimensions: number): VectorIndex;
  read(path: string, dimensions: number, removed: Iterable<number>): VectorIndex;
}

const dimensions = 16;

/** Labels in order of similarity, by comparing with every vector. */
function searchExactly(vectors: ReadonlyMap<number, Float32Array>, vector: Float32Array, limit: number) {
  const all = [...vectors].map(([label, one]) => ({ label, similarity: toDot(one, vector) }));
  return all.sort((one, other) => other.similarity - one.similarity).slice(0, limit);
}

function fill(
  index: VectorIndex,
  vectors: readonly Float32Array[],
  firstLabel = 0,
): Map<number, Float32Array> {
  for (const [at, vector] of vectors.entries()) index.add(firstLabel + at, vector);
  return new Map(vectors.map((vector, at) => [firstLabel + at, vector]));
}

/** What every kind of index must do. */
export function describeVectorIndex(name: string, kind: IndexKindUnderTest): void {
  describe(`${name} index`, () => {
    it('finds what exact search finds, in its order, among few vectors', () => {
      fc.assert(
        fc.property(
          fc.array(unitVectors(dimensions), { maxLength: 60 }),
          unitVectors(dimensions),
          fc.integer({ min: 1, max: 70 }),
          (vectors, query, limit) => {
            const index = kind.create(dimensions);
            const known = fill(index, vectors, 5);
            const found = index.search(query, limit);
            const exact = searchExactly(known, query, limit);
            expect(found).toHaveLength(exact.length);
            for (const [at, { similarity }] of found.entries())
              expect(similarity).toBeCloseTo(exact[at]?.similarity ?? 9, 5);
            for (const { label, similarity } of found)
              expect(similarity).toBeCloseTo(toDot(known.get(label) as Float32Array, query), 5);
          },
        ),
        { numRuns: 60 },
      );
    });

    it('finds nearly all that exact search finds among many', () => {
      const index = kind.create(dimensions);
      const known = fill(index, makeVectors(3000, dimensions));
      let hits = 0;
      for (const query of makeVectors(50, dimensions, 7)) {
        const exact = new Set(searchExactly(known, query, 10).map(({ label }) => label));
        hits += index.search(query, 10).filter(({ label }) => exact.has(label)).length;
      }
      expect(hits / 500).toBeGreaterThanOrEqual(0.99);
    });

    it('never finds what was removed, and still finds all the rest', () => {
      const index = kind.create(dimensions);
      const known = fill(index, makeVectors(300, dimensions));
      for (let label = 0; label < 300; label += 2) {
        expect(index.remove(label)).toBe(true);
        known.delete(label);
      }
      expect(index.remove(0)).toBe(false);
      expect(index.remove(99_999)).toBe(false);
      expect(index.size).toBe(150);
      expect(new Set(index.labels())).toEqual(new Set(known.keys()));
      const [query] = makeVectors(1, dimensions, 3) as [Float32Array];
      const found = index.search(query, 300).map(({ label }) => label);
      expect(found).toEqual(searchExactly(known, query, 300).map(({ label }) => label));
    });

    it('finds the best among some labels only, whichever they are', () => {
      const index = kind.create(dimensions);
      const known = fill(index, makeVectors(2500, dimensions));
      index.remove(10);
      known.delete(10);
      const [query] = makeVectors(1, dimensions, 5) as [Float32Array];
      for (const step of [2, 40, 700]) {
        const among = new Set([...Array.from({ length: 2500 / step }, (_, at) => at * step), 10, 88_888]);
        const chosen = new Map([...known].filter(([label]) => among.has(label)));
        const found = index.searchAmong(query, 5, among).map(({ label }) => label);
        expect(found).toEqual(searchExactly(chosen, query, 5).map(({ label }) => label));
      }
      expect(index.searchAmong(query, 5, new Set())).toEqual([]);
    });

    it('answers with nothing when it is empty', () => {
      const index = kind.create(dimensions);
      const query = toUnit(Array(dimensions).fill(1));
      expect(index.search(query, 5)).toEqual([]);
      index.add(3, query);
      index.remove(3);
      expect(index.search(query, 5)).toEqual([]);
      expect(index.size).toBe(0);
    });

    it('is the same after it was written and read', () => {
      const folder = makeTemporaryFolder();
      fc.assert(
        fc.property(
          fc.array(unitVectors(dimensions), { minLength: 1, maxLength: 40 }),
          fc.nat(39),
          unitVectors(dimensions),
          (vectors, gone, query) => {
            const index = kind.create(dimensions);
            fill(index, vectors);
            index.remove(gone);
            const path = join(folder, 'index');
            index.write(path);
            const read = kind.read(path, dimensions, index.removed);
            expect(read.search(query, 50)).toEqual(index.search(query, 50));
            expect(read.labels().sort()).toEqual(index.labels().sort());
            read.add(1000, query);
            expect(read.search(query, 1)[0]?.similarity).toBeCloseTo(1, 5);
          },
        ),
        { numRuns: 30 },
      );
    });

    it('does not claim to have been written into a folder that is missing', () => {
      const index = kind.create(dimensions);
      fill(index, makeVectors(3, dimensions));
      const path = join(makeTemporaryFolder(), 'missing/index');
      expect(() => index.write(path)).toThrow();
      expect(existsSync(path)).toBe(false);
    });

    it.each([
      ['of other dimensions', toUnit([1, 2, 3])],
      ['of zeros', new Float32Array(dimensions)],
      ['with NaN', Float32Array.from({ length: dimensions }, (_, at) => (at === 3 ? Number.NaN : 0.25))],
      ['with infinity', Float32Array.from({ length: dimensions }, () => Number.POSITIVE_INFINITY)],
      ['that is too long', Float32Array.from({ length: dimensions }, () => 1)],
    ])('refuses a vector %s', (_, vector) => {
      const index = kind.create(dimensions);
      fill(index, makeVectors(3, dimensions));
      const refusal = expect.objectContaining({ code: 'vector_invalid' });
      expect(() => index.add(9, vector)).toThrow(refusal);
      expect(() => index.search(vector, 1)).toThrow(refusal);
      expect(() => index.searchAmong(vector, 1, new Set([1]))).toThrow(refusal);
      expect(index.size).toBe(3);
    });

    it.each([-1, 1.5, 2 ** 32 - 1, Number.NaN, 1])('refuses label %d', (label) => {
      const index = kind.create(dimensions);
      fill(index, makeVectors(3, dimensions));
      const [vector] = makeVectors(1, dimensions, 9) as [Float32Array];
      expect(() => index.add(label, vector)).toThrow(expect.objectContaining({ code: 'vector_invalid' }));
      expect(index.size).toBe(3);
    });
  });
}
