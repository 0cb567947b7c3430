const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** What crontabs know by these names. */
const nicknames: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
};

/** Cron's five fields for words; null for what is not understood. */
export function toCron(text: string): string | null {
  const words = toWords(text);
  return nicknames[words] ?? everyFew(words) ?? timesADay(words) ?? atTime(words);
}

/** What cron has no fields for: its days of the month begin anew with each month. */
export function isBeyondCron(text: string): boolean {
  return /^every (?:other|second|third|[2-9]|\d{2,}) (?:days?|weeks?|months?)\b/i.test(text.trim());
}

function toWords(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * For a pace that the day or the hour has no whole number of, as `every 7 hours`, of which cron would begin anew each
 * midnight: the nearest that work, as `every 6 hours` and `every 8 hours`; null for all else.
 */
export function toEvenPaces(text: string): readonly string[] | null {
  const [, count = '1', unit = ''] = fewOf(toWords(text));
  const whole = wholes[unit as keyof typeof wholes];
  const number = Number(count);
  if (whole === undefined || (number > 0 && whole % number === 0)) return null;
  const even = Array.from({ length: whole }, (_, at) => at + 1).filter((one) => whole % one === 0);
  const near = [even.findLast((one) => one < number), even.find((one) => one > number)];
  return near.filter((one) => one !== undefined).map((one) => toPace(one, unit));
}

function toPace(count: number, unit: string): string {
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

/** How many a day has of hours, an hour of minutes. */
const wholes = { hour: 24, minute: 60 };

function fewOf(words: string): readonly (string | undefined)[] {
  return (
    /^every (?:(\d{1,9}) )?(minute|hour)s?$/.exec(words) ?? (words === 'hourly' ? [words, '1', 'hour'] : [])
  );
}

const counts = ['once', 'twice', 'three times', 'four times'];

/** `twice a day`, `twice daily at 6:30`: that time, and again in equal parts of the day. */
function timesADay(words: string): string | null {
  const [, count = '', clock = '03:00'] =
    /^(once|twice|(?:three|four) times) (?:a day|daily|every day)(?: at (.+))?$/.exec(words) ?? [];
  const times = counts.indexOf(count) + 1;
  const [minutes, first] = (toTime(clock) ?? '').split(' ');
  if (times === 0 || first === undefined) return null;
  const hours = Array.from({ length: times }, (_, at) => (Number(first) + (at * 24) / times) % 24);
  return `${minutes} ${hours.sort((a, b) => a - b).join(',')} * * *`;
}

/** `every 6 hours`, `every hour`, `hourly`, `every 30 minutes` */
function everyFew(words: string): string | null {
  const [all, count = '1', unit] = fewOf(words);
  const number = Number(count);
  if (all === undefined || toEvenPaces(words) !== null) return null;
  if (unit === 'hour') return number === 24 ? '0 0 * * *' : `0 ${toStep(number)} * * *`;
  return number === 60 ? '0 * * * *' : `${toStep(number)} * * * *`;
}

function toStep(count: number): string {
  return count === 1 ? '*' : `*/${count}`;
}

/** `every day at 03:00`, `daily at 3am`, `weekdays at 6`, `every monday and thursday at 04:30`, `monthly at 02:00` */
function atTime(words: string): string | null {
  const [, when = '', clock = '03:00'] = /^(.*?)(?: at (.+))?$/.exec(words) ?? [];
  const time = toTime(clock);
  const date = toDate(
    when
      .replace(/^every /, '')
      .replace(/^(?:week|weekly) on /, '')
      .replace(/^on /, ''),
  );
  return time === null || date === null ? null : `${time} ${date}`;
}

function toTime(clock: string): string | null {
  if (clock === 'midnight') return '0 0';
  if (clock === 'noon') return '0 12';
  const [, hours = '', minutes = '0', half] =
    /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?(?: o'clock)?$/.exec(clock) ?? [];
  if (hours === '') return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? `${Number(minutes)} ${hour}` : null;
}

function toDate(when: string): string | null {
  if (/^(?:(?:1 )?day|daily|night|nightly|morning|evening|days)$/.test(when)) return '* * *';
  if (/^(?:week|weekly)$/.test(when)) return '* * 1';
  if (/^(?:month|monthly)$/.test(when)) return '1 * *';
  if (/^(?:weekday|weekdays)$/.test(when)) return '* * 1-5';
  if (/^(?:weekend|weekends)$/.test(when)) return '* * 0,6';
  const named = when
    .split(/(?:,| and |, and )\s*/)
    .map((name) => days.findIndex((day) => day === name.replace(/s$/, '') || day.slice(0, 3) === name));
  return named.length > 0 && !named.includes(-1) ? `* * ${[...new Set(named)].sort().join(',')}` : null;
}
