import { expect, it } from 'vitest';
import { parseRetryAfter } from '../../../crawler/fetch/retry-after.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const week = 7 * 24 * 60 * 60_000;

it.each([
  ['120', 120_000],
  ['7200', 7_200_000],
  ['Thu, 01 Jan 2026 02:00:00 GMT', 7_200_000],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
  ['99999999999999', week],
  ['Fri, 01 Jan 2100 00:00:00 GMT', week],
  ['soon', null],
  [undefined, null],
])('takes a server at its word, for a week at most: %s', (header, waitMs) => {
  expect(parseRetryAfter(header, now)).toBe(waitMs);
});
