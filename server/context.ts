import type { Logger } from 'pino';
import type { CrawlRunner } from './crawl-runner.ts';
import type { UploadGateOptions } from './guards/upload-gate.ts';
import type { IndexRunner } from './index-runner.ts';
import type { Maps } from './map/open-maps.ts';
import type { Metrics } from './observe/metrics.ts';
import type { Parts } from './parts.ts';
import type { RatesSource } from './rates/open-rates.ts';

export interface ServerOptions {
  /** The operator's token; null: none, and only requests to this machine's own names are answered. */
  readonly adminToken?: string | null;
  /** Folder of the built page; null: the API alone. */
  readonly pageDir?: string | null;
  /** Where scaled pictures are kept between requests; null: nowhere, each is made anew. */
  readonly thumbnailDir?: string | null;
  /** Where finished maps are kept between starts; null: nowhere. */
  readonly mapDir?: string | null;
  /** File of currency rates that the operator keeps; null: none. */
  readonly ratesFile?: string | null;
  /** Address that currency rates are fetched from; null: none. */
  readonly ratesUrl?: string | null;
  /** Folder of the model cards. Default: the one that Lookalike brings. */
  readonly cardDir?: string;
  readonly uploads?: UploadGateOptions;
  readonly version?: string;
}

/** What every route needs. */
export interface ServerContext {
  readonly parts: Parts;
  readonly options: Required<ServerOptions>;
  readonly crawls: CrawlRunner;
  readonly index: IndexRunner;
  readonly maps: Maps;
  readonly rates: RatesSource;
  readonly metrics: Metrics;
  readonly log: Logger;
}
