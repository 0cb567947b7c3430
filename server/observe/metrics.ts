import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Gauge, Histogram, Registry } from 'prom-client';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { whenAnswered } from '../when-answered.ts';

/** What the server measures of itself, in the Prometheus text format. */
export interface Metrics {
  readonly middleware: MiddlewareHandler;
  /** The Content-Type of `text()`. */
  readonly contentType: string;
  text(): Promise<string>;
}

/** @param live counts asked for at every scrape */
export function openMetrics(live: {
  readonly catalogue: Catalogue;
  readonly crawling: () => number;
}): Metrics {
  const registry = new Registry();
  const seconds = new Histogram({
    name: 'lookalike_http_request_seconds',
    help: 'Time to answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15],
    registers: [registry],
  });
  addGauge(
    registry,
    'lookalike_products',
    'Products still sold',
    () => live.catalogue.products.list({ limit: 1 }).total,
  );
  addGauge(registry, 'lookalike_stores', 'Stores', () => live.catalogue.stores.list().length);
  addGauge(registry, 'lookalike_crawls_running', 'Crawls running or queued', live.crawling);
  addGauge(registry, 'lookalike_memory_bytes', 'Resident memory', () => process.memoryUsage.rss());
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    middleware: async (c, next) => {
      const end = seconds.startTimer();
      await next();
      // The route's pattern, never the path: a label for every product would grow without bound.
      const route = routePath(c);
      whenAnswered(c, () => end({ method: c.req.method, route, status: String(c.res.status) }));
    },
  };
}

function addGauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
