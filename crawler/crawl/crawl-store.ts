import { type CrawlOptions, type CrawlRun, openRun } from './crawl-run.ts';
import { followSitemap, followUnseen, isFrontPage } from './follow-links.ts';
import type { TakenPage } from './frontier.ts';
import { visitPage } from './visit-page.ts';

/** Milliseconds between two looks for a page when none can be taken. */
const idleMs = 25;

/**
 * Crawls one store: the start page, its further pages, the product pages worth a visit, and at last what only its sitemaps
 * know, and known products that no list could tell of, because it gave no answer. Picks up where an earlier run on the same frontier stopped.
 *
 * @returns whether everything was visited; false when limits or the signal ended it
 * @throws {StopCrawlError} when the start page cannot be had
 */
export async function crawlStore(
  options: CrawlOptions,
): Promise<{ readonly pages: number; readonly isComplete: boolean }> {
  const { start, frontier, signal } = options;
  frontier.enqueue([{ url: start, depth: 0, kind: 'listing' }]);
  const run = openRun(options);
  await visitAll(run);
  let isWhole = !isFrontPage(start);
  if (!isWhole && run.mayGoOn()) {
    const added = await followSitemap(run);
    isWhole = run.mayGoOn();
    if (added > 0) await visitAll(run);
  }
  if (run.mayGoOn() && followUnseen(run) > 0) await visitAll(run);
  return { pages: run.pages, isComplete: isWhole && frontier.waiting() === 0 && !signal?.aborted };
}

/** Visits pages, several at once, until none waits or the run may not go on; throws what ends the crawl. */
async function visitAll(run: CrawlRun): Promise<void> {
  const { frontier, atOnce = 4 } = run.options;
  const fatal: unknown[] = [];
  const work = async () => {
    while (fatal.length === 0 && run.mayGoOn()) {
      const page = takePage(run);
      if (page === null) {
        if (run.visiting === 0 && frontier.waiting() === 0) return;
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

/** A page to visit; null: none now. One look serves all who wait. */
function takePage(run: CrawlRun): TakenPage | null {
  const now = Date.now();
  if (now < run.pausedUntil || now < run.idleUntil) return null;
  const [page] = run.options.frontier.take(1);
  if (page === undefined) run.idleUntil = now + idleMs;
  return page ?? null;
}
