import { agoFormat, numberFormat } from './intl.ts';

const steps: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly seconds: number }[] = [
  { unit: 'year', seconds: 365 * 86_400 },
  { unit: 'month', seconds: 30 * 86_400 },
  { unit: 'week', seconds: 7 * 86_400 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
];

/**
 * "3 hours ago", "in 2 days"; "now" within a minute.
 *
 * @param at ISO 8601
 * @param now milliseconds since 1970
 */
export function formatAgo(at: string, locale: string, now: number = Date.now()): string {
  const seconds = (Date.parse(at) - now) / 1000;
  const step = steps.find((each) => Math.abs(seconds) >= each.seconds);
  const format = agoFormat(locale);
  return step ? format.format(Math.trunc(seconds / step.seconds), step.unit) : format.format(0, 'second');
}

/** "Sat 22 Nov, 03:00", with the zone where its clocks show another time than those here. @param at ISO 8601 */
export function formatMoment(at: string, locale: string, timeZone?: string): string {
  const parts = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...parts, ...options }).format(new Date(at));
  const here = format({});
  if (timeZone === undefined || format({ timeZone }) === here) return here;
  return format({ timeZone, timeZoneName: 'short' });
}

/** "03:00:12" @param at ISO 8601 */
export function formatClock(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(at));
}

/** "22 Nov 2026" @param at ISO 8601 */
export function formatDay(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(at));
}

/** "20 Nov", with the year where it is not this one. @param day ISO 8601, a day without a time */
export function formatShortDay(day: string, locale: string, now: Date = new Date()): string {
  const year = day.startsWith(String(now.getUTCFullYear())) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...year,
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** "1 min 20 s", "45 s", "2 hr 5 min" */
export function formatDuration(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [
    { unit: 'hour', value: Math.floor(whole / 3600) },
    { unit: 'minute', value: Math.floor((whole % 3600) / 60) },
    { unit: 'second', value: whole % 60 },
  ];
  const first = Math.max(
    0,
    parts.findIndex(({ value }) => value > 0),
  );
  const shown = whole === 0 ? [parts[2]!] : parts.slice(first, first + 2).filter(({ value }) => value > 0);
  return shown
    .map(({ unit, value }) =>
      numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value),
    )
    .join(' ');
}
