import { type CrawlOptions, type CrawlRun, openRun } from './crawl-run.ts';
import { followSitemap, followUnseen, isFrontPage } from './follow-links.ts';
import type { TakenPage } from './frontier.ts';
import { visitPage } from './visit-page.ts';

/** Milliseconds between two looks for a page when none can be taken. */
const idleMs = 25;

/** How far a crawl came. */
export interface Crawled {
  readonly pages: number;
  /** Whether everything was visited; false when limits, the signal or the shop ended it. */
  readonly isComplete: boolean;
  /** Until when pages wait because their servers asked for more patience than the run had time; null: none does. */
  readonly restsUntil: Date | null;
}

/**
 * Crawls one store: the start page, its further pages, the product pages worth a visit, and at last what only its sitemaps
 * know, and known products that no list could tell of, because it gave no answer. Picks up where an earlier run on the same frontier stopped.
 *
 * @returns what was visited
 * @throws {StopCrawlError} when the start page cannot be had
 */
export async function crawlStore(options: CrawlOptions): Promise<Crawled> {
  const { start, frontier, signal } = options;
  frontier.enqueue([{ url: start, depth: 0, kind: 'listing' }]);
  const run = openRun(options);
  await visitAll(run);
  // Nothing may be asked yet: the last run ended because the shop asked to be left alone.
  run.isLeft ||= run.restsUntil !== null && run.taken === 0;
  let isWhole = !isFrontPage(start);
  if (!isWhole && run.mayGoOn()) {
    const added = await followSitemap(run);
    isWhole = run.mayGoOn();
    if (added > 0) await visitAll(run);
  }
  if (run.mayGoOn() && followUnseen(run) > 0) await visitAll(run);
  const { pages, isLeft, restsUntil } = run;
  // Outlives the process: the next run asks nothing before, either.
  if (isLeft && restsUntil !== null) frontier.rest(restsUntil);
  return { pages, isComplete: isWhole && frontier.waiting() === 0 && !signal?.aborted, restsUntil };
}

/** Visits pages, several at once, until none waits or the run may not go on; throws what ends the crawl. */
async function visitAll(run: CrawlRun): Promise<void> {
  const { atOnce = 4 } = run.options;
  const fatal: unknown[] = [];
  const work = async () => {
    while (fatal.length === 0 && run.mayGoOn()) {
      const page = takePage(run);
      if (page === null) {
        if (run.visiting === 0 && isOver(run)) return;
        await new Promise((resolve) => setTimeout(resolve, idleMs));
        continue;
      }
      run.taken++;
      run.visiting++;
      await visitPage(page, run)
        .catch((error: unknown) => void fatal.push(error))
        .finally(() => void run.visiting--);
      // It may have led to more.
      run.idleUntil = 0;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (fatal.length > 0) throw fatal[0];
}

/** Whether no page that waits may be taken in the time that is left, for a run that visits none now. */
function isOver(run: CrawlRun): boolean {
  if (Date.now() < run.pausedUntil) return false;
  const next = run.options.frontier.nextAt();
  if (next === null) return true;
  if (next.getTime() > run.endsAt) {
    run.restsUntil = next;
    return true;
  }
  // Until then there is nothing to look for.
  run.pausedUntil = next.getTime();
  return false;
}

/** A page to visit; null: none now. One look serves all who wait. */
function takePage(run: CrawlRun): TakenPage | null {
  const now = Date.now();
  if (now < run.pausedUntil || now < run.idleUntil) return null;
  const [page] = run.options.frontier.take(1);
  if (page === undefined) run.idleUntil = now + idleMs;
  return page ?? null;
}
