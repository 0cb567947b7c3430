import type { ThrottledError } from '../fetch/crawl-error.ts';
import type { CrawlRun } from './crawl-run.ts';

/**
 * Ends the run when the shop itself asked for more patience than the run has time; a page of another host waits alone.
 *
 * @returns when the host may be asked again
 */
export function heed({ url, waitMs }: ThrottledError, run: CrawlRun): Date {
  const until = new Date(Date.now() + (waitMs ?? 0));
  if (new URL(url).host === new URL(run.options.start).host) {
    run.isLeft = true;
    run.restsUntil = until;
  }
  return until;
}
