/** Headers that say how long an answer stays as it is. */
export interface FreshnessHeaders {
  readonly cacheControl: string | null;
  readonly expires: string | null;
  /** Seconds that the answer has lain in a cache. */
  readonly age: string | null;
}

/**
 * Milliseconds for which the server itself says that its answer stays as it is (RFC 9111, section 4.2.1); 0 when it does not say, or
 * wants to be asked each time. Nothing is guessed from the answer's age.
 */
export function toFreshMs(
  { cacheControl, expires, age }: FreshnessHeaders,
  now: number = Date.now(),
): number {
  const directives = cacheControl?.toLowerCase() ?? '';
  if (/\bno-(?:cache|store)\b/.test(directives)) return 0;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(directives)?.[1];
  const lifeMs = maxAge === undefined ? Date.parse(expires ?? '') - now : Number(maxAge) * 1000;
  const ageMs = Number(age ?? 0) * 1000;
  const freshMs = lifeMs - (maxAge === undefined ? 0 : ageMs);
  return Number.isFinite(freshMs) ? Math.max(0, freshMs) : 0;
}
