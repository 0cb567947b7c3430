import { expect, it } from 'vitest';
import { toFreshMs } from '../../../crawler/fetch/fresh-for.ts';

const now = Date.parse('2026-11-01T00:00:00Z');

it.each([
  ['max-age=60', null, null, 60_000],
  ['public, MAX-AGE=60', null, '45', 15_000],
  ['max-age=60', null, '90', 0],
  ['public, max-age="60", immutable', null, null, 60_000],
  ['s-maxage=60', null, null, 0],
  ['no-cache, max-age=60', null, null, 0],
  ['no-store', 'Sun, 01 Nov 2026 01:00:00 GMT', null, 0],
  ['max-age=10', 'Sun, 01 Nov 2026 01:00:00 GMT', null, 10_000],
  [null, 'Sun, 01 Nov 2026 01:00:00 GMT', null, 3_600_000],
  [null, '0', null, 0],
  [null, 'never', null, 0],
  [null, null, null, 0],
])('"%s", expires %s, aged %s: fresh for %i ms', (cacheControl, expires, age, freshMs) => {
  expect(toFreshMs({ cacheControl, expires, age }, now)).toBe(freshMs);
});
