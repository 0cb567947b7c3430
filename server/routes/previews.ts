import { createRoute } from '@hono/zod-openapi';
import type { StorePreview } from '../../catalogue/crawl/preview-store.ts';
import type { PageProduct } from '../../crawler/product.ts';
import type { ServerContext } from '../context.ts';
import { operatorOnly } from '../guards/operator-only.ts';
import { json, jsonBody, openApi, operatorSecurity, problems } from '../open-api.ts';
import type { PreviewProductReply, PreviewReply } from '../replies.ts';
import { RequestError } from '../request-error.ts';
import { previewInputSchema, previewSchema, scheduleInputSchema, scheduleSchema } from '../schemas/stores.ts';
import { toPriceReply } from '../to-reply/to-price-reply.ts';
import { toScheduleReply } from '../to-reply/to-schedule-reply.ts';
import { toRecipe, toSchedule } from '../to-store.ts';

const tags = ['Stores'];
const security = operatorSecurity;

const store = createRoute({
  method: 'post',
  path: '/api/stores/preview',
  tags,
  summary: 'The products that a crawl would find at an address; nothing is stored',
  security,
  request: jsonBody(previewInputSchema),
  responses: {
    200: json(previewSchema, 'What was found; no products when there are none'),
    ...problems({ 401: 'unauthorized', 422: 'invalid_request, blocked_address, timeout, http_404, …' }),
  },
});

const schedule = createRoute({
  method: 'post',
  path: '/api/schedules',
  tags,
  summary: 'What a schedule in words means, and when it would run; nothing is stored',
  security,
  request: jsonBody(scheduleInputSchema),
  responses: {
    200: json(scheduleSchema, 'The schedule'),
    ...problems({ 401: 'unauthorized', 422: 'invalid_schedule' }),
  },
});

/** `POST /api/stores/preview`, `POST /api/schedules` */
export function previewRoutes({ parts, options }: ServerContext) {
  const app = openApi();
  app.on('POST', ['/api/stores/preview', '/api/schedules'], operatorOnly(options.adminToken));
  return app
    .openapi(store, async (c) => {
      const { url, recipe = null, currency = null } = c.req.valid('json');
      const asked = { recipe: recipe && toRecipe(recipe), currency, signal: c.req.raw.signal };
      const content = await parts.previewStore(url, asked).catch(notRead);
      return c.json(toPreviewReply(content), 200);
    })
    .openapi(schedule, (c) => c.json(toScheduleReply(toSchedule(c.req.valid('json'))), 200));
}

function toPreviewReply({ platform, name, products, next }: StorePreview): PreviewReply {
  return { platform, name, next, products: products.map(toPreviewProduct) };
}

function toPreviewProduct(product: PageProduct): PreviewProductReply {
  const { name, url, image, price, was, brand, sku, available, kinds } = product;
  return {
    name,
    url,
    image,
    price: toPriceReply(price),
    was: toPriceReply(was),
    brand,
    sku,
    available,
    kinds: [...kinds],
    origins: readOrigins(product),
  };
}

/** Readers of pages may say where each field came from. */
function readOrigins(product: PageProduct & { readonly origins?: Readonly<Record<string, string>> }) {
  return { ...product.origins };
}

/** The operator may read the crawler's own sentence: it says what to mend. */
function notRead(cause: unknown): never {
  if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) throw cause;
  throw new RequestError(422, cause.code, `The store could not be read: ${cause.message}`, { cause });
}
