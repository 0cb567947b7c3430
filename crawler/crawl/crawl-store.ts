import { type CrawlOptions, type CrawlRun, openRun } from './crawl-run.ts';
import { followSitemap, isFrontPage } from './follow-links.ts';
import { visitPage } from './visit-page.ts';

/** Milliseconds between two looks for a page when none can be taken. */
const idleMs = 25;

/**
 * Crawls one store: the start page, its further pages, the product pages worth a visit, and at last what only its sitemaps
 * know. Picks up where an earlier run on the same frontier stopped.
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
  return { pages: run.pages, isComplete: isWhole && frontier.waiting() === 0 && !signal?.aborted };
}

/** So many pages may be kept, their pictures fetched, for each that is being read. */
const keptPerRead = 2;

/**
 * Visits pages, several at once, until none waits or the run may not go on; throws what ends the crawl. A page whose pictures take their
 * time does not hold up the reading of the next.
 */
async function visitAll(run: CrawlRun): Promise<void> {
  const { frontier, atOnce = 4 } = run.options;
  const fatal: unknown[] = [];
  const underWay = new Set<Promise<void>>();
  const work = async () => {
    while (fatal.length === 0 && run.mayGoOn()) {
      const [page] = Date.now() < run.pausedUntil ? [] : frontier.take(1);
      if (page === undefined) {
        if (underWay.size === 0 && frontier.waiting() === 0) return;
        await new Promise((resolve) => setTimeout(resolve, idleMs));
        continue;
      }
      run.taken++;
      await new Promise<void>((read) => {
        const visit = visitPage(page, run, read)
          .catch((error: unknown) => void fatal.push(error))
          .finally(() => void underWay.delete(visit))
          .finally(read);
        underWay.add(visit);
      });
      while (underWay.size >= atOnce * keptPerRead) await Promise.race(underWay);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await Promise.all(underWay);
  if (fatal.length > 0) throw fatal[0];
}
