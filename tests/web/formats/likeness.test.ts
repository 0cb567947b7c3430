import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatSimilarity, toBars, toLikeness } from '../../../web/formats/likeness.ts';

it('has a word for each step', () => {
  expect([1, 0.74, 0.73, 0.54, 0.53, -1].map(toLikeness)).toEqual([
    'veryClose',
    'veryClose',
    'close',
    'close',
    'sameIdea',
    'sameIdea',
  ]);
});

it('fills one to five bars, more for more alike', () => {
  const similarity = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(similarity, similarity, (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(toBars(less)).toBeLessThanOrEqual(toBars(more));
      expect(toBars(less)).toBeGreaterThanOrEqual(1);
      expect(toBars(more)).toBeLessThanOrEqual(5);
    }),
  );
});

it('never shows a negative percentage', () => {
  expect(formatSimilarity(-0.2, 'en')).toBe('0%');
  expect(formatSimilarity(0.874, 'en')).toBe('87%');
});
