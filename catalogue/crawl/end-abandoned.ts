import type { Catalogue } from '../catalogue.ts';

/** Crawls looked at, the newest: more than any number of stores has at a time. */
const lookedAt = 1000;

/** Ends the crawls whose processes died without a word: they would seem to run until their stores are crawled again. */
export function endAbandoned({ crawls }: Pick<Catalogue, 'crawls'>): void {
  for (const { id, state } of crawls.list({ limit: lookedAt })) {
    if (state === 'running' && !crawls.isHeldElsewhere(id)) crawls.end(id, 'stopped');
  }
}
