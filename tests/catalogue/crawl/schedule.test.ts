import { expect, it } from 'vitest';
import { findDue, isDue, nextRun, parseSchedule, runSchedule } from '../../../catalogue/crawl/schedule.ts';
import type { Crawl } from '../../../catalogue/rows.ts';
import { sampleStore } from '../sample-catalogue.ts';

it.each([
  ['every day at 03:00', '0 3 * * *'],
  ['Daily at 3am', '0 3 * * *'],
  ['every night at midnight', '0 0 * * *'],
  ['every 6 hours', '0 */6 * * *'],
  ['hourly', '0 * * * *'],
  ['every 30 minutes', '*/30 * * * *'],
  ['every 24 hours', '0 0 * * *'],
  ['every 60 minutes', '0 * * * *'],
  ['every 1 hour', '0 * * * *'],
  ['@hourly', '0 * * * *'],
  ['@daily', '0 0 * * *'],
  ['@weekly', '0 0 * * 0'],
  ['@Monthly', '0 0 1 * *'],
  ['every week on friday', '0 3 * * 5'],
  ['every week on monday and friday at 6pm', '0 18 * * 1,5'],
  ['weekdays at 6:30 pm', '30 18 * * 1-5'],
  ['every monday and thursday at 04:30', '30 4 * * 1,4'],
  ['every monday and thursday at 6:30', '30 6 * * 1,4'],
  ['monthly at 02:00', '0 2 1 * *'],
  ['once a day', '0 3 * * *'],
  ['twice a day', '0 3,15 * * *'],
  ['twice daily at 18:30', '30 6,18 * * *'],
  ['three times a day at 6am', '0 6,14,22 * * *'],
  ['every 1 day at 5', '0 5 * * *'],
  ['15 4 * * 0', '15 4 * * 0'],
])('understands "%s"', (words, cron) => {
  expect(parseSchedule(words, 'Europe/London')).toEqual({ cron, timeZone: 'Europe/London' });
});

it.each(['', 'sometimes', 'every day at 25:00', '0 0 31 2 *', '* * * * * *', '99 * * * *'])(
  'refuses "%s"',
  (words) => {
    expect(() => parseSchedule(words, 'UTC')).toThrow(RangeError);
  },
);

it.each(['every 2 days', 'Every other day at 03:00', 'every 10 days at noon', 'every 2 weeks'])(
  'says what to write instead of "%s", which cron cannot keep to over the end of a month',
  (words) => {
    expect(() => parseSchedule(words, 'UTC')).toThrow(/days that every week or month has.*received "every/i);
  },
);

it.each([
  ['every 7 hours', '"every 6 hours" or "every 8 hours"'],
  ['Every 5  hours', '"every 4 hours" or "every 6 hours"'],
  ['every 48 hours', '"every 24 hours"'],
  ['every 0 hours', '"every hour"'],
  ['every 45 minutes', '"every 30 minutes" or "every 60 minutes"'],
  ['every 90 minutes', '"every 60 minutes"'],
])('names the nearest even pace for "%s"', (words, paces) => {
  expect(() => parseSchedule(words, 'UTC')).toThrow(`evenly, like ${paces}, but received "${words}"`);
});

it('refuses a time zone that is none', () => {
  expect(() => parseSchedule('every day at 03:00', 'Mars/Olympus')).toThrow(RangeError);
});

it('keeps to the wall clock when the clocks change', () => {
  const schedule = parseSchedule('every day at 03:00', 'Europe/Berlin');
  expect(nextRun(schedule, new Date('2026-03-28T12:00:00Z'))?.toISOString()).toBe('2026-03-29T01:00:00.000Z');
  expect(nextRun(schedule, new Date('2026-03-27T12:00:00Z'))?.toISOString()).toBe('2026-03-28T02:00:00.000Z');
});

const store = sampleStore('s', {
  url: 'https://s.test/',
  schedule: { cron: '0 3 * * *', timeZone: 'UTC' },
  addedAt: '2026-01-01T12:00:00Z',
});
const at = (time: string) => new Date(`2026-01-0${time}Z`);
const crawlAt = (time: string) => ({ startedAt: at(time).toISOString() }) as Crawl;

it('is due once after any number of missed runs', () => {
  expect(isDue(store, null, at('2T02:59:00'))).toBe(false);
  expect(isDue(store, null, at('2T03:00:00'))).toBe(true);
  expect(isDue(store, crawlAt('2T03:00:00'), at('2T23:00:00'))).toBe(false);
  expect(isDue(store, crawlAt('2T03:00:00'), at('9T23:00:00'))).toBe(true);
  expect(isDue(store, crawlAt('9T23:00:00'), at('9T23:00:01'))).toBe(false);
});

it('leaves paused stores, imports and stores without a schedule alone', () => {
  const others = [
    { ...store, paused: true },
    { ...store, url: null },
    { ...store, schedule: null },
  ];
  const catalogue = { stores: { list: () => others }, crawls: { list: () => [] } } as unknown as Parameters<
    typeof findDue
  >[0];
  expect(findDue(catalogue, at('9T00:00:00'))).toEqual([]);
});

it('never lets a crawl overlap itself, and goes on after one that failed', async () => {
  const stop = new AbortController();
  const started: string[] = [];
  let running = 0;
  let most = 0;
  const catalogue = { stores: { list: () => [store] }, crawls: { list: () => [] } } as unknown as Parameters<
    typeof findDue
  >[0];
  await runSchedule({
    catalogue,
    signal: stop.signal,
    everyMs: 1,
    now: () => at('9T00:00:00'),
    crawl: async ({ id }) => {
      started.push(id);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 15));
      running--;
      if (started.length === 3) stop.abort();
      throw new Error('shop is closed');
    },
  });
  expect(started).toHaveLength(3);
  expect({ most, running }).toEqual({ most: 1, running: 0 });
});
