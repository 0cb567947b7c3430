import { createRoute, z } from '@hono/zod-openapi';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { nameStore } from '../../catalogue/crawl/name-store.ts';
import type { Store } from '../../catalogue/rows.ts';
import type { ServerContext } from '../context.ts';
import { operatorOnly } from '../guards/operator-only.ts';
import { json, jsonBody, openApi, operatorSecurity, problems } from '../open-api.ts';
import { notFound, RequestError } from '../request-error.ts';
import { crawlSchema } from '../schemas/crawls.ts';
import { storeInputSchema, storeListSchema, storePatchSchema, storeSchema } from '../schemas/stores.ts';
import { toCrawlReply } from '../to-reply/to-crawl-reply.ts';
import { toStoreReply } from '../to-reply/to-store-reply.ts';
import { patchStore, toStore } from '../to-store.ts';

const params = z.object({ id: z.string().max(63) });
const tags = ['Stores'];
const security = operatorSecurity;

const list = createRoute({
  method: 'get',
  path: '/api/stores',
  tags,
  summary: 'Every store with its health',
  responses: { 200: json(storeListSchema, 'The stores') },
});

const one = createRoute({
  method: 'get',
  path: '/api/stores/{id}',
  tags,
  summary: 'One store',
  request: { params },
  responses: { 200: json(storeSchema, 'The store'), ...problems({ 404: 'not_found' }) },
});

const add = createRoute({
  method: 'post',
  path: '/api/stores',
  tags,
  summary: 'Adds a store',
  security,
  request: jsonBody(storeInputSchema),
  responses: {
    201: json(storeSchema, 'The store'),
    ...problems({ 401: 'unauthorized', 409: 'store_exists', 422: 'invalid_request, invalid_schedule' }),
  },
});

const change = createRoute({
  method: 'patch',
  path: '/api/stores/{id}',
  tags,
  summary: 'Changes a store; what is left out stays',
  security,
  request: { params, ...jsonBody(storePatchSchema) },
  responses: {
    200: json(storeSchema, 'The store'),
    ...problems({ 401: 'unauthorized', 404: 'not_found', 422: 'invalid_request, invalid_schedule' }),
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/stores/{id}',
  tags,
  summary: 'Removes a store with its products and crawls',
  security,
  request: { params },
  responses: { 204: { description: 'It is gone' }, ...problems({ 401: 'unauthorized', 404: 'not_found' }) },
});

const crawl = createRoute({
  method: 'post',
  path: '/api/stores/{id}/crawls',
  tags: ['Crawls'],
  summary: 'Crawls a store now, or when its turn comes',
  security,
  request: {
    params,
    query: z.object({
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .optional()
        .openapi({ description: 'Pages at most; the next crawl goes on from there' }),
      minutes: z.coerce.number().positive().optional().openapi({
        description:
          'Minutes at most, waits that the shop asks for included; default 360. A shop that asks to wait for longer ends the crawl, with the note `asked_to_wait`; the next one goes on',
      }),
    }),
  },
  responses: {
    202: json(crawlSchema, 'The crawl; Location is its address'),
    ...problems({
      401: 'unauthorized',
      404: 'not_found',
      409: 'crawl_running, nothing_to_crawl',
      422: 'invalid_request',
    }),
  },
});

/** `GET|POST /api/stores`, `GET|PATCH|DELETE /api/stores/:id`, `POST /api/stores/:id/crawls` */
export function storeRoutes({ parts, options, crawls, index }: ServerContext) {
  const { catalogue } = parts;
  const app = openApi();
  const toReply = (store: Store) => toStoreReply(store, catalogue, crawls);
  for (const path of ['/api/stores', '/api/stores/:id', '/api/stores/:id/crawls'])
    app.on(['POST', 'PATCH', 'DELETE'], path, operatorOnly(options.adminToken));
  return app
    .openapi(list, (c) => c.json({ stores: catalogue.stores.list().map(toReply) }, 200))
    .openapi(one, (c) => c.json(toReply(find(catalogue, c.req.valid('param').id)), 200))
    .openapi(add, async (c) => {
      const input = c.req.valid('json');
      const look = (url: string) =>
        parts.previewStore(url, { recipe: null, currency: null, signal: c.req.raw.signal });
      const name = input.name ?? (await nameStore(input.url, look));
      const store = toStore(input, { name, addedAt: new Date().toISOString() });
      if (catalogue.stores.find(store.id) !== null) throw storeExists(store.id);
      catalogue.stores.save(store);
      return c.json(toReply(store), 201, { Location: `/api/stores/${store.id}` });
    })
    .openapi(change, (c) => {
      const store = patchStore(find(catalogue, c.req.valid('param').id), c.req.valid('json'));
      catalogue.stores.save(store);
      return c.json(toReply(store), 200);
    })
    .openapi(remove, async (c) => {
      const { id } = find(catalogue, c.req.valid('param').id);
      await stopCrawls(id, crawls);
      catalogue.stores.remove(id);
      index.updateSoon();
      return c.body(null, 204);
    })
    .openapi(crawl, (c) => {
      const { limit, minutes } = c.req.valid('query');
      const store = find(catalogue, c.req.valid('param').id);
      const started = crawls.request(store, {
        ...(limit !== undefined && { limit }),
        ...(minutes !== undefined && { maxMs: minutes * 60_000 }),
      });
      const reply = toCrawlReply(started, crawls.find(started.id), catalogue);
      return c.json(reply, 202, { Location: `/api/crawls/${started.id}` });
    });
}

function find({ stores }: Catalogue, id: string): Store {
  const store = stores.find(id);
  if (store === null) throw notFound('store');
  return store;
}

/** A crawl must not write products of a store that is no more. */
async function stopCrawls(store: string, crawls: ServerContext['crawls']): Promise<void> {
  const live = crawls.live().filter((one) => one.store === store);
  for (const { id } of live) crawls.cancel(id);
  await Promise.all(live.map(({ id }) => crawls.ended(id)));
}

function storeExists(id: string): RequestError {
  return new RequestError(
    409,
    'store_exists',
    `There is a store ${id} already: change that one, or give another id.`,
  );
}
