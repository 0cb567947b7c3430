import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBatches } from '../../models/to-batches.ts';

const piecesAreFullButTheLastAndMakeTheWhole = (items: readonly number[], size: number) => {
  const batches = toBatches(items, size);
  expect(batches.flat()).toEqual(items);
  expect(batches.slice(0, -1).every(({ length }) => length === size)).toBe(true);
  expect(batches.every(({ length }) => length > 0 && length <= size)).toBe(true);
};

test('pieces are full, but the last, and make the whole', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer()),
      fc.integer({ min: 1, max: 9 }),
      piecesAreFullButTheLastAndMakeTheWhole,
    ),
  ));
