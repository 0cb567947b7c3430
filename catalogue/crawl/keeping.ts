import type { Fetcher } from '../../crawler/fetch/fetcher.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Crawl, Store } from '../rows.ts';
import type { Tally } from './tally.ts';

/** What keeping a crawl's finds needs. */
export interface Keeping {
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly crawl: Crawl;
  readonly fetcher: Fetcher;
  readonly tally: Tally;
  readonly signal: AbortSignal | null;
}
