import type { Fetcher } from '../../crawler/fetch/fetcher.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Crawl, Store } from '../rows.ts';
import type { Tally } from './tally.ts';

/** What keeping a crawl's finds needs. */
export interface Keeping {
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly crawl: Crawl;
  /** When the crawl, or the one that it continues, began: ISO 8601, UTC. */
  readonly since: string;
  /** Id of the crawl whose pages and pictures are worked on: the crawl itself, or the one that it continues. */
  readonly begun: number;
  readonly fetcher: Fetcher;
  readonly tally: Tally;
  readonly signal: AbortSignal | null;
  /** When the crawl's time is up, milliseconds since the epoch. */
  readonly endsAt: number;
}
