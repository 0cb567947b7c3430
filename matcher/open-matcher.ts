import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { findMatches, type SearchedIndex, toLimit } from './find-matches.ts';
import { followCatalogue } from './follow-catalogue.ts';
import type { IndexedEmbedder } from './index/manifest.ts';
import { startIndexThread } from './index/start-index-thread.ts';
import type { Match, Matcher, MatchFilter } from './match.ts';
import type { SyncCounts } from './sync-index.ts';

/** A matcher that can be brought up to date by the one who changed the catalogue. */
export interface OpenMatcher extends Matcher {
  /**
   * Makes the index hold what the catalogue holds, and saves it.
   *
   * @throws {IndexError} `index_not_saved`, `index_closed`
   */
  refresh(): Promise<SyncCounts>;
}

export interface OpenMatcherOptions {
  readonly dataDir: string;
  readonly catalogue: Catalogue;
  readonly embedder: IndexedEmbedder;
  /** Takes a line about an index that had to be made again. */
  readonly log?: (line: string) => void;
}

/**
 * Opens the indexes in `<data>/index/<embedder>/`. Where they are missing, damaged, of another embedder or behind the
 * catalogue, they are made (again) from the catalogue's embeddings. A running matcher follows what other processes put into the
 * catalogue.
 */
export async function openMatcher({
  dataDir,
  catalogue,
  embedder,
  log = () => {},
}: OpenMatcherOptions): Promise<OpenMatcher> {
  const { name, sha256, dimensions } = embedder;
  const thread = startIndexThread();
  const index: SearchedIndex = { catalogue, thread, embedder: { name, sha256, dimensions } };
  const follower = followCatalogue(index, { folder: join(dataDir, 'index', name), log });
  try {
    await follower.open();
  } catch (error) {
    await thread.stop();
    throw error;
  }
  return {
    async match(embedding, category, filter = {}) {
      await follower.catchUp();
      return findMatches(index, { embedding, category, filter });
    },
    async matchAll(embedding, filter = {}) {
      await follower.catchUp();
      const categories = Object.keys(catalogue.crops.counts(sha256));
      const found = await Promise.all(
        categories.map((category) => findMatches(index, { embedding, category, filter })),
      );
      return mergeMatches(found, filter);
    },
    refresh: () => follower.refreshAndSave(),
    async close() {
      await follower.close();
      await thread.stop();
    },
  };
}

function mergeMatches(found: readonly Match[][], filter: MatchFilter): Match[] {
  return found
    .flat()
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, toLimit(filter));
}
