import { expect, it } from 'vitest';
import { listDays, toDay } from '../../../web/operator/calendar-days.ts';

// A Sunday evening in California is a Monday in New Zealand.
const moment = Date.parse('2026-11-30T02:00:00Z');

it.each([
  ['America/Los_Angeles', '2026-11-29', '2026-11-23'],
  ['UTC', '2026-11-30', '2026-11-30'],
  ['Pacific/Auckland', '2026-11-30', '2026-11-30'],
  ['Pacific/Kiritimati', '2026-11-30', '2026-11-30'],
])('begins with the Monday of the week that it is in %s', (timeZone, today, monday) => {
  expect(toDay(moment, timeZone)).toBe(today);
  expect(listDays(today, 3)[0]).toBe(monday);
});

it('has each day once, also in a week in which clocks are changed', () => {
  const days = listDays('2026-03-28', 2);
  expect(days).toEqual([...new Set(days)].sort());
  expect(days).toHaveLength(14);
  expect(days.map((day) => new Date(day).getUTCDay())).toEqual([1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0]);
});
