/** A schedule as the form shows it. */
export type Rhythm =
  | { readonly kind: 'never' }
  | { readonly kind: 'hours'; readonly every: number }
  | { readonly kind: 'daily'; readonly at: string }
  /** `day`: 0 is Sunday. */
  | { readonly kind: 'weekly'; readonly day: number; readonly at: string }
  | { readonly kind: 'cron'; readonly cron: string };

/** Hours between runs that the form offers: those that part the day evenly. */
export const offeredHours: readonly number[] = [1, 2, 3, 4, 6, 8, 12];

/** The five cron fields (minute, hour, day of month, month, day of week) of a rhythm; null for never. */
export function toCron(rhythm: Rhythm): string | null {
  if (rhythm.kind === 'never') return null;
  if (rhythm.kind === 'cron') return rhythm.cron;
  if (rhythm.kind === 'hours') return rhythm.every === 1 ? '0 * * * *' : `0 */${rhythm.every} * * *`;
  const [hour, minute] = rhythm.at.split(':').map(Number);
  return `${minute ?? 0} ${hour ?? 0} * * ${rhythm.kind === 'weekly' ? rhythm.day : '*'}`;
}

/** What cron fields mean where the form has words for it, else the fields themselves. */
export function toRhythm(cron: string | null): Rhythm {
  if (cron === null) return { kind: 'never' };
  const [minute = '', hour = '', dayOfMonth, month, weekday = ''] = cron.trim().split(/\s+/);
  const everyDay = dayOfMonth === '*' && month === '*';
  const hours = /^\*(?:\/(\d+))?$/.exec(hour);
  const every = hours && Number(hours[1] ?? 1);
  if (everyDay && minute === '0' && weekday === '*' && every && offeredHours.includes(every))
    return { kind: 'hours', every };
  if (!everyDay || !/^\d+$/.test(minute) || !/^\d+$/.test(hour)) return { kind: 'cron', cron };
  const at = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (weekday === '*') return { kind: 'daily', at };
  return /^[0-7]$/.test(weekday) ? { kind: 'weekly', day: Number(weekday) % 7, at } : { kind: 'cron', cron };
}

/** The name of a day in the locale; 0 is Sunday. */
export function nameDay(day: number, locale: string, style: 'long' | 'narrow' = 'long'): string {
  // The first of October 2023 was a Sunday.
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2023, 9, 1 + day)),
  );
}
