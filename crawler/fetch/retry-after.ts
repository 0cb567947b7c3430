/** The longest wait that is believed, milliseconds: a week. Nobody means a year. */
const longestWaitMs = 7 * 24 * 60 * 60_000;

/** Milliseconds that a `Retry-After` header asks for, a week at most: seconds or a date; null when it says nothing usable. */
export function parseRetryAfter(header: string | undefined, now: number = Date.now()): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(waitMs) ? null : Math.min(longestWaitMs, Math.max(0, waitMs));
}
