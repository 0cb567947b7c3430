import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Crawl } from '../../catalogue/rows.ts';
import type { ServerContext } from '../context.ts';
import { sendCrawlEvents } from '../crawl-events.ts';
import { operatorOnly } from '../guards/operator-only.ts';
import { json, openApi, operatorSecurity, problems } from '../open-api.ts';
import { notFound, RequestError } from '../request-error.ts';
import {
  crawlDetailSchema,
  crawledPagesSchema,
  crawlListSchema,
  crawlSchema,
  pageStateSchema,
} from '../schemas/crawls.ts';
import { toCrawlDetailReply, toCrawlReply } from '../to-reply/to-crawl-reply.ts';
import { withoutUndefined } from '../without-undefined.ts';

const params = z.object({ id: z.coerce.number().int().min(0).openapi({ type: 'integer' }) });
const tags = ['Crawls'];

const list = createRoute({
  method: 'get',
  path: '/api/crawls',
  tags,
  summary: 'Crawls, newest first',
  request: {
    query: z.object({
      store: z.string().max(63).optional().openapi({ description: 'Id of a store' }),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
  },
  responses: { 200: json(crawlListSchema, 'The crawls'), ...problems({ 422: 'invalid_request' }) },
});

const one = createRoute({
  method: 'get',
  path: '/api/crawls/{id}',
  tags,
  summary: 'One crawl with its log',
  request: { params },
  responses: {
    200: json(crawlDetailSchema, 'The crawl'),
    ...problems({ 404: 'not_found', 422: 'invalid_request' }),
  },
});

const pages = createRoute({
  method: 'get',
  path: '/api/crawls/{id}/pages',
  tags,
  summary: 'What became of each page of a crawl',
  request: {
    params,
    query: z.object({
      state: pageStateSchema.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: {
    200: json(crawledPagesSchema, 'Some of its pages'),
    ...problems({ 404: 'not_found', 422: 'invalid_request' }),
  },
});

const cancel = createRoute({
  method: 'delete',
  path: '/api/crawls/{id}',
  tags,
  summary: 'Cancels a crawl; what it found stays',
  security: operatorSecurity,
  request: { params },
  responses: {
    202: json(crawlSchema, 'It stops between two pages'),
    ...problems({
      401: 'unauthorized',
      404: 'not_found',
      409: 'crawl_ended',
      422: 'invalid_request',
    }),
  },
});

const events = createRoute({
  method: 'get',
  path: '/api/crawls/{id}/events',
  tags,
  summary: 'A live crawl as server-sent events',
  description:
    'Events: `progress` (a Crawl) at each change, at most four a second; `note` (a CrawlNote) for each failure; `end` (a Crawl) once, then the stream closes.',
  request: { params },
  responses: {
    200: { description: 'The events', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems({ 404: 'not_found', 422: 'invalid_request' }),
  },
});

/** `GET /api/crawls`, `GET|DELETE /api/crawls/:id`, `GET /api/crawls/:id/pages`, `GET /api/crawls/:id/events` */
export function crawlRoutes({ parts: { catalogue }, options, crawls, log }: ServerContext) {
  const app = openApi();
  const toReply = (crawl: Crawl) => toCrawlReply(crawl, crawls.find(crawl.id), catalogue);
  app.on('DELETE', '/api/crawls/:id', operatorOnly(options.adminToken));
  return app
    .openapi(list, (c) => {
      const { store, limit } = c.req.valid('query');
      const found = catalogue.crawls.list(store === undefined ? { limit } : { store, limit });
      return c.json({ crawls: found.map(toReply) }, 200);
    })
    .openapi(one, (c) => {
      const crawl = find(catalogue, c.req.valid('param').id);
      return c.json(toCrawlDetailReply(crawl, crawls.find(crawl.id), catalogue), 200);
    })
    .openapi(pages, (c) => {
      const { id } = find(catalogue, c.req.valid('param').id);
      const query = c.req.valid('query');
      const found = catalogue.pages.list(id, withoutUndefined(query));
      const { limit, offset } = query;
      return c.json({ pages: [...found], counts: catalogue.pages.counts(id), limit, offset }, 200);
    })
    .openapi(cancel, (c) => {
      const crawl = find(catalogue, c.req.valid('param').id);
      if (!crawls.cancel(crawl.id))
        throw new RequestError(409, 'crawl_ended', 'This crawl is over: there is nothing to cancel.');
      return c.json(toReply(crawl), 202);
    })
    .openapi(events, (c) => {
      const { id } = find(catalogue, c.req.valid('param').id);
      const notesSeen = Math.max(0, Number.parseInt(c.req.header('last-event-id') ?? '', 10) || 0);
      // Proxies would hold the events back to fill a buffer.
      c.header('X-Accel-Buffering', 'no');
      const logError = async (error: Error) => log.error({ err: error, crawl: id }, 'events broke off');
      return streamSSE(
        c,
        (stream) => sendCrawlEvents(stream, id, { catalogue, crawls, notesSeen }),
        logError,
      );
    });
}

function find(catalogue: Catalogue, id: number): Crawl {
  const crawl = catalogue.crawls.find(id);
  if (crawl === null) throw notFound('crawl');
  return crawl;
}
