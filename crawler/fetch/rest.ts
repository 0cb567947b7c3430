import { ThrottledError } from './crawl-error.ts';

/** A host at work; one that answers with `Retry-After` rests for all who want something of it, for pages and pictures alike. */
export interface Rest {
  /** @throws {ThrottledError} while the host rests, with what is left of it */
  check(url: string): void;
  /** Asks the host something, unless it rests: then whoever asks is told at once how long to wait. */
  ask<Result>(url: string, ask: () => Promise<Result>): Promise<Result>;
  /** Begins a rest that the host asked for earlier. @param at its end, milliseconds since the epoch */
  begin(at: number): void;
  isOver(): boolean;
}

export function openRest(now: () => number = Date.now): Rest {
  let until = 0;
  const begin = (at: number) => {
    until = Math.max(until, at);
  };
  const check = (url: string) => {
    const waitMs = until - now();
    if (waitMs > 0)
      throw new ThrottledError(`${url} is not asked for, as its host asked for patience`, { url, waitMs });
  };
  return {
    check,
    async ask(url, ask) {
      check(url);
      try {
        return await ask();
      } catch (error) {
        if (error instanceof ThrottledError) begin(now() + (error.waitMs ?? 0));
        throw error;
      }
    },
    begin,
    isOver: () => until <= now(),
  };
}
