import { expect, it } from 'vitest';
import { ProblemError } from '../../../web/api/problem.ts';
import { comparePrice } from '../../../web/saved/price-change.ts';

const pounds = (amount: number) => ({ minorUnits: amount * 100, currency: 'GBP' });
const now = (price: { minorUnits: number; currency: string } | null, gone = false) => ({ price, gone });

it('tells by how much a price fell or rose', () => {
  expect(comparePrice(pounds(50), now(pounds(38)), null)).toEqual({ kind: 'fell', by: pounds(12) });
  expect(comparePrice(pounds(50), now(pounds(51)), null)).toEqual({ kind: 'rose', by: pounds(1) });
  expect(comparePrice(pounds(50), now(pounds(50)), null)).toEqual({ kind: 'same' });
});

it('compares no price with none, and no two currencies', () => {
  expect(comparePrice(null, now(pounds(1)), null).kind).toBe('notChecked');
  expect(comparePrice(pounds(1), now(null), null).kind).toBe('notChecked');
  expect(comparePrice(pounds(1), now({ minorUnits: 1, currency: 'EUR' }), null).kind).toBe('notChecked');
});

it('knows a product that is gone from one that could not be asked for', () => {
  expect(comparePrice(pounds(1), now(pounds(1), true), null).kind).toBe('gone');
  expect(comparePrice(pounds(1), null, new ProblemError('not_found', '')).kind).toBe('gone');
  expect(comparePrice(pounds(1), null, new ProblemError('offline', '')).kind).toBe('notChecked');
});
