import { join } from 'node:path';
import type { Logger } from 'pino';
import { projectRoot } from '../settings/paths.ts';
import type { ServerContext, ServerOptions } from './context.ts';
import { openCrawlRunner } from './crawl-runner.ts';
import { openIndexRunner } from './index-runner.ts';
import { openMaps } from './map/open-maps.ts';
import { openMetrics } from './observe/metrics.ts';
import type { Parts } from './parts.ts';
import { openRates } from './rates/open-rates.ts';

/** Opens what the routes share; `close` stops crawls and indexing and leaves the parts open. */
export function openContext(
  parts: Parts,
  { log, ...given }: ServerOptions & { readonly log: Logger },
): { readonly context: ServerContext; close(): Promise<void> } {
  const index = openIndexRunner(parts.updateIndex, { log });
  const crawls = openCrawlRunner({ ...parts, updateIndex: index.update }, { log });
  const maps = openMaps({
    catalogue: parts.catalogue,
    embedder: parts.embedder.sha256,
    folder: given.mapDir ?? null,
    onError: (error) => log.warn({ err: error }, 'map not finished or not kept'),
  });
  const rates = openRates({
    file: given.ratesFile ?? null,
    url: given.ratesUrl ?? null,
    onError: (error) => log.warn({ err: error }, 'no currency rates'),
  });
  const metrics = openMetrics({ catalogue: parts.catalogue, crawling: () => crawls.live().length });
  const defaults = {
    adminToken: null,
    pageDir: null,
    thumbnailDir: null,
    mapDir: null,
    ratesFile: null,
    ratesUrl: null,
    cardDir: join(projectRoot, 'models'),
    uploads: {},
    version: '0.1.0',
  };
  const context = { parts, options: { ...defaults, ...given }, crawls, index, maps, rates, metrics, log };
  return {
    context,
    async close() {
      await crawls.close();
      await index.close();
      await maps.close();
    },
  };
}
