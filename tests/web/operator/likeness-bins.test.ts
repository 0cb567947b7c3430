import { expect, it } from 'vitest';
import { findHalfFrom, toLikenessBins } from '../../../web/operator/likeness-bins.ts';

it('says from where to where a bin goes, and how full it is', () => {
  expect(toLikenessBins([0, 1, 4, 2])).toEqual([
    { from: 0, to: 0.25, count: 0, share: 0 },
    { from: 0.25, to: 0.5, count: 1, share: 0.25 },
    { from: 0.5, to: 0.75, count: 4, share: 1 },
    { from: 0.75, to: 1, count: 2, share: 0.5 },
  ]);
});

it('finds what half of the products reach', () => {
  expect(findHalfFrom(toLikenessBins([0, 1, 4, 2]))).toBe(0.5);
  expect(findHalfFrom(toLikenessBins([1, 0, 0, 1]))).toBe(0.75);
  expect(findHalfFrom(toLikenessBins([5, 0, 0, 0]))).toBe(0);
});

it('knows no half of nothing', () => {
  expect(findHalfFrom(toLikenessBins([0, 0, 0, 0]))).toBeNull();
});
