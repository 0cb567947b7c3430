import { createRoute, z } from '@hono/zod-openapi';
import type { Detector } from '../../detector/detector.ts';
import { OTHER } from '../../models/category.ts';
import type { ServerContext } from '../context.ts';
import { json, openApi } from '../open-api.ts';
import { healthSchema } from '../schemas/insight.ts';

const tags = ['Status'];

const health = createRoute({
  method: 'get',
  path: '/api/health',
  tags,
  summary: 'Whether the server works, and with what',
  responses: { 200: json(healthSchema, 'It works') },
});

const metrics = createRoute({
  method: 'get',
  path: '/metrics',
  tags,
  summary: 'Measurements for Prometheus',
  responses: { 200: { description: 'The measurements', content: { 'text/plain': { schema: z.string() } } } },
});

/** `GET /api/health`, `GET /metrics` */
export function statusRoutes({ parts, options, metrics: measured }: ServerContext) {
  const { catalogue, detector, embedder } = parts;
  return openApi()
    .openapi(health, (c) =>
      c.json(
        {
          status: 'ok' as const,
          version: options.version,
          detector: { name: detector.name, sha256: detector.sha256 },
          embedder: { name: embedder.name, sha256: embedder.sha256, dimensions: embedder.dimensions },
          categories: toCategories(detector, catalogue.crops.counts(embedder.sha256)),
          products: catalogue.products.list({ limit: 1 }).total,
          stores: catalogue.stores.list().length,
          needsToken: options.adminToken !== null,
        },
        200,
      ),
    )
    .openapi(metrics, async (c) =>
      c.text(await measured.text(), 200, { 'Content-Type': measured.contentType }),
    );
}

function toCategories({ categories }: Detector, counts: Readonly<Record<string, number>>) {
  return [...categories, OTHER].map((id) => ({ id, products: counts[id] ?? 0 }));
}
