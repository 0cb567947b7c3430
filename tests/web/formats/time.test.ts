import { expect, it } from 'vitest';
import {
  formatAgo,
  formatClock,
  formatDuration,
  formatMoment,
  formatShortDay,
} from '../../../web/formats/time.ts';

const now = Date.parse('2026-06-10T12:00:00Z');

it.each([
  ['2026-06-10T11:59:40Z', 'now'],
  ['2026-06-10T11:40:00Z', '20 minutes ago'],
  ['2026-06-10T09:00:00Z', '3 hours ago'],
  ['2026-06-09T11:00:00Z', 'yesterday'],
  ['2026-06-11T13:00:00Z', 'tomorrow'],
  ['2026-05-20T12:00:00Z', '3 weeks ago'],
  ['2024-06-01T12:00:00Z', '2 years ago'],
])('says of %s that it was %s', (at, words) => {
  expect(formatAgo(at, 'en', now)).toBe(words);
});

it('says moments in the time zone that was asked for', () => {
  expect(formatMoment('2026-06-10T02:00:00Z', 'en-GB', 'Europe/Berlin')).toContain('04:00');
  expect(formatMoment('2026-06-10T02:00:00Z', 'en-GB', 'UTC')).toContain('02:00');
  expect(formatMoment('2026-06-10T02:00:00Z', 'en-GB', 'Asia/Kathmandu')).toMatch(/07:45.*GMT\+5:45/);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(formatMoment('2026-06-10T02:00:00Z', 'en-GB', here)).not.toContain('GMT');
});

it('says a time of day to the second', () => {
  expect(formatClock('2026-06-10T02:03:04Z', 'en-GB')).toMatch(/^\d\d:03:04$/);
});

it('says a day, with its year where that is not clear', () => {
  const today = new Date('2026-11-21T00:30:00Z');
  expect(formatShortDay('2026-11-20', 'en-GB', today)).toBe('20 Nov');
  expect(formatShortDay('2025-12-31', 'en-GB', today)).toBe('31 Dec 2025');
});

it.each([
  [0, '0 sec'],
  [45.4, '45 sec'],
  [80, '1 min 20 sec'],
  [3600, '1 hr'],
  [7500, '2 hr 5 min'],
])('says %d seconds in at most two units', (seconds, words) => {
  expect(formatDuration(seconds, 'en')).toBe(words);
});
