import { z } from '@hono/zod-openapi';
import { timeSchema } from './common.ts';

/** A crawl: what it did so far. */
export const crawlSchema = z
  .object({
    id: z.int(),
    store: z.string().openapi({ description: "The store's name" }),
    storeId: z.string(),
    state: z.enum(['queued', 'running', 'done', 'stopped', 'failed']),
    phase: z
      .enum(['queued', 'crawling', 'indexing', 'ended'])
      .openapi({ description: 'What a live crawl is at: after the pages, the pictures are indexed' }),
    pages: z.int(),
    waiting: z.int().openapi({ description: 'Pages known and not yet visited' }),
    products: z.int(),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    gone: z.int(),
    failed: z
      .record(z.string(), z.int())
      .openapi({ description: 'Pages and pictures that failed, by error code' }),
    indexed: z
      .object({ done: z.int(), total: z.int().nullable() })
      .nullable()
      .openapi({ description: 'Pictures indexed, while the phase is indexing' }),
    startedAt: timeSchema,
    endedAt: timeSchema.nullable(),
  })
  .openapi('Crawl');

/** One line of a crawl's log: what failed and why. */
export const crawlNoteSchema = z
  .object({ url: z.string(), code: z.string(), message: z.string() })
  .openapi('CrawlNote');

/** A crawl with its log. */
export const crawlDetailSchema = crawlSchema
  .extend({ notes: z.array(crawlNoteSchema) })
  .openapi('CrawlDetail');

/** What became of a page that a crawl knows. */
export const pageStateSchema = z
  .enum(['waiting', 'done', 'failed'])
  .openapi({ description: 'waiting: known, or being visited now' });

/** A page that a crawl knows. */
export const crawledPageSchema = z
  .object({
    url: z.string(),
    kind: z.string().openapi({ description: 'listing, product, …' }),
    depth: z.int().openapi({ description: 'Links from the start page' }),
    state: pageStateSchema,
    tries: z.int(),
    code: z.string().nullable().openapi({ description: 'Why it failed' }),
    products: z.int().nullable().openapi({ description: 'How many it showed; null until it is read' }),
    endedAt: timeSchema.nullable().openapi({ description: 'When it was read or given up' }),
  })
  .openapi('CrawledPage');

/** Some of the pages that a crawl knows, in the order that they became known. */
export const crawledPagesSchema = z
  .object({
    pages: z.array(crawledPageSchema),
    counts: z.record(pageStateSchema, z.int()).openapi({ description: 'Pages in each state' }),
    limit: z.int(),
    offset: z.int(),
  })
  .openapi('CrawledPages');

/** Crawls, newest first. */
export const crawlListSchema = z.object({ crawls: z.array(crawlSchema) }).openapi('CrawlList');
