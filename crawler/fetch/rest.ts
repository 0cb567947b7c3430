import { ThrottledError } from './crawl-error.ts';

/** Asks one host something, unless it has asked for patience: then whoever asks is told at once how long to wait. */
export type Rest = <Result>(url: string, ask: () => Promise<Result>) => Promise<Result>;

/** A host at work; one that answers with `Retry-After` rests for all who want something of it, for pages and pictures alike. */
export function openRest(now: () => number = Date.now): Rest {
  let until = 0;
  return async (url, ask) => {
    const waitMs = until - now();
    if (waitMs > 0)
      throw new ThrottledError(`${url} is not asked for, as its host asked for patience`, { url, waitMs });
    try {
      return await ask();
    } catch (error) {
      if (error instanceof ThrottledError) until = Math.max(until, now() + (error.waitMs ?? 0));
      throw error;
    }
  };
}
