const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Cron's five fields for words; null for what is not understood. */
export function toCron(text: string): string | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return everyFew(words) ?? timesADay(words) ?? atTime(words);
}

/** What cron has no fields for: its days of the month begin anew with each month. */
export function isBeyondCron(text: string): boolean {
  return /^every (?:other|second|third|[2-9]|\d{2,}) (?:days?|weeks?|months?)\b/i.test(text.trim());
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
  const [, count = '1', unit] =
    /^(?:every (?:(\d+) )?(minute|hour)s?|hourly)$/.exec(words) ??
    (words === 'hourly' ? ['', '1', 'hour'] : []);
  const number = Number(count);
  if (words === 'hourly' || (unit === 'hour' && number === 1)) return '0 * * * *';
  if (unit === 'hour' && number <= 23) return `0 */${number} * * *`;
  return unit === 'minute' && number >= 1 && number <= 59 ? `*/${number} * * * *` : null;
}

/** `every day at 03:00`, `daily at 3am`, `weekdays at 6`, `every monday and thursday at 04:30`, `monthly at 02:00` */
function atTime(words: string): string | null {
  const [, when = '', clock = '03:00'] = /^(.*?)(?: at (.+))?$/.exec(words) ?? [];
  const time = toTime(clock);
  const date = toDate(
    when
      .replace(/^every /, '')
      .replace(/^weekly on /, '')
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
