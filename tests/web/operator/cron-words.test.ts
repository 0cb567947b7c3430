import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameDay, offeredHours, type Rhythm, toCron, toRhythm } from '../../../web/operator/cron-words.ts';

it.each<[string | null, Rhythm]>([
  [null, { kind: 'never' }],
  ['0 3 * * *', { kind: 'daily', at: '03:00' }],
  ['30 14 * * 1', { kind: 'weekly', day: 1, at: '14:30' }],
  ['0 2 * * 7', { kind: 'weekly', day: 0, at: '02:00' }],
  ['0 */6 * * *', { kind: 'hours', every: 6 }],
  ['0 * * * *', { kind: 'hours', every: 1 }],
  ['0 */5 * * *', { kind: 'cron', cron: '0 */5 * * *' }],
  ['0 3 1 * *', { kind: 'cron', cron: '0 3 1 * *' }],
  ['*/5 3 * * *', { kind: 'cron', cron: '*/5 3 * * *' }],
  ['0 3 * * 1-5', { kind: 'cron', cron: '0 3 * * 1-5' }],
])('reads %s', (cron, rhythm) => {
  expect(toRhythm(cron)).toEqual(rhythm);
});

it('reads what it wrote', () => {
  const two = (max: number) => fc.nat(max).map((value) => String(value).padStart(2, '0'));
  const at = fc.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`);
  const rhythm = fc.oneof(
    fc.record({ kind: fc.constant('daily' as const), at }),
    fc.record({ kind: fc.constant('weekly' as const), day: fc.nat(6), at }),
    fc.record({ kind: fc.constant('hours' as const), every: fc.constantFrom(...offeredHours) }),
  );
  fc.assert(
    fc.property(rhythm, (given) => {
      expect(toRhythm(toCron(given))).toEqual(given);
    }),
  );
});

it('names days from Sunday on', () => {
  expect([0, 1, 6].map((day) => nameDay(day, 'en'))).toEqual(['Sunday', 'Monday', 'Saturday']);
});
