const dayMs = 86_400_000;

/** The day that it is somewhere: "2026-11-28". @param at milliseconds since 1970 */
export function toDay(at: number, timeZone: string): string {
  // Swedish dates are written as ISO 8601 has them.
  return new Intl.DateTimeFormat('sv', { timeZone }).format(at);
}

/** The days of some weeks, from the Monday of a day's own week on. @param today as `toDay` gives it */
export function listDays(today: string, weeks: number): readonly string[] {
  // A day's name and number are the same everywhere, so they are counted where no clock is ever put forward.
  const midnight = Date.parse(`${today}T00:00:00Z`);
  const monday = midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * dayMs;
  return Array.from({ length: weeks * 7 }, (_, index) =>
    new Date(monday + index * dayMs).toISOString().slice(0, 10),
  );
}
