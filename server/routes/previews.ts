import { createRoute } from '@hono/zod-openapi';
import type { StorePreview } from '../../catalogue/crawl/preview-store.ts';
import type { PageProduct } from '../../crawler/product.ts';
import type { ServerContext } from '../context.ts';
import { operatorOnly } from '../guards/operator-only.ts';
import { uploadGate } from '../guards/upload-gate.ts';
import { json, jsonBody, openApi, operatorSecurity, problems } from '../open-api.ts';
import type { PreviewProductReply, PreviewReply } from '../replies.ts';
import { RequestError } from '../request-error.ts';
import {
  pagePictureInputSchema,
  pagePictureSchema,
  previewInputSchema,
  previewSchema,
  scheduleInputSchema,
  scheduleSchema,
} from '../schemas/stores.ts';
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

const picture = createRoute({
  method: 'post',
  path: '/api/stores/picture',
  tags,
  summary: 'How a page looks in a browser, and where its products are; nothing is stored',
  security,
  request: jsonBody(pagePictureInputSchema),
  responses: {
    200: json(pagePictureSchema, 'The picture'),
    ...problems({
      401: 'unauthorized',
      422: 'invalid_request, no_browser, blocked_address, timeout, http_404, …',
    }),
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

/** `POST /api/stores/preview`, `POST /api/stores/picture`, `POST /api/schedules` */
export function previewRoutes({ parts, options }: ServerContext) {
  const app = openApi();
  const own = ['/api/stores/preview', '/api/stores/picture', '/api/schedules'];
  app.on('POST', own, operatorOnly(options.adminToken));
  // Each is a browser of its own.
  app.use(picture.path, uploadGate({ running: 2, waiting: 8 }));
  return app
    .openapi(store, async (c) => {
      const { url, recipe = null, currency = null } = c.req.valid('json');
      const asked = { recipe: recipe && toRecipe(recipe), currency, signal: c.req.raw.signal };
      const content = await parts.previewStore(url, asked).catch(notRead);
      return c.json(toPreviewReply(content), 200);
    })
    .openapi(picture, async (c) => {
      const { url, product = null } = c.req.valid('json');
      const taken = await parts.pictureStore(url, { selector: product }).catch(notRead);
      if (taken === null) throw noBrowser();
      const { jpeg, width, height, boxes } = taken;
      return c.json({ jpeg: Buffer.from(jpeg).toString('base64'), width, height, boxes: [...boxes] }, 200);
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

function noBrowser(): RequestError {
  return new RequestError(
    422,
    'no_browser',
    'This machine has no browser to open the page with: "lookalike doctor" says how to get one.',
  );
}

/** The operator may read the crawler's own sentence: it says what to mend. */
function notRead(cause: unknown): never {
  if (!(cause instanceof Error && 'code' in cause && typeof cause.code === 'string')) throw cause;
  throw new RequestError(422, cause.code, `The store could not be read: ${cause.message}`, { cause });
}
