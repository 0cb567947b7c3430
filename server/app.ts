import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import type { ServerContext } from './context.ts';
import { limitBody } from './guards/limit-body.ts';
import { loopbackHostsOnly } from './guards/loopback-hosts-only.ts';
import { refuseCrossSite } from './guards/refuse-cross-site.ts';
import { securityHeaders } from './guards/security-headers.ts';
import { logRequests } from './observe/log-requests.ts';
import { openApi } from './open-api.ts';
import { RequestError } from './request-error.ts';
import { crawlRoutes } from './routes/crawls.ts';
import { docsRoutes } from './routes/docs.ts';
import { imageRoutes } from './routes/images.ts';
import { mapRoutes } from './routes/map.ts';
import { outfitRoutes } from './routes/outfits.ts';
import { pageRoutes } from './routes/page.ts';
import { photoRoutes } from './routes/photos.ts';
import { previewRoutes } from './routes/previews.ts';
import { productRoutes } from './routes/products.ts';
import { qualityRoutes } from './routes/quality.ts';
import { rateRoutes } from './routes/rates.ts';
import { sampleRoutes } from './routes/samples.ts';
import { statusRoutes } from './routes/status.ts';
import { storeRoutes } from './routes/stores.ts';
import { explain, toProblem } from './to-problem.ts';

/** The longest body without a photo, bytes; the routes that take photos have a limit of their own. */
const maxBodyBytes = 1_000_000;
const takesPhotos = new Set(['/api/outfits', '/api/matches']);

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Lookalike',
    version: '0.1.0',
    description: 'A photo of an outfit in, the most alike products of the crawled stores out.',
  },
};

type App = ReturnType<typeof openApi>;

/** Every address that the server answers, as something that can be asked without a network: `app.request(…)`. */
export function createApp(context: ServerContext): App {
  const app = openApi();
  addGuards(app, context);
  addErrors(app, context);
  addRoutes(app, context);
  return app;
}

function addGuards(app: App, { options, log, metrics }: ServerContext): void {
  app.use(requestId());
  app.use(logRequests(log));
  app.use(metrics.middleware);
  app.use(securityHeaders());
  if (options.adminToken === null) app.use(loopbackHostsOnly());
  app.use(refuseCrossSite());
  app.use(compress());
  const limit = limitBody(maxBodyBytes, tooLarge);
  app.use((c, next) => (takesPhotos.has(c.req.path) ? next() : limit(c, next)));
}

function addErrors(app: App, { log }: ServerContext): void {
  app.notFound(() => {
    throw new RequestError(404, 'not_found', 'There is nothing under this address for this method.');
  });
  app.onError((error, c) => {
    const answer = explain(error, log, c.get('requestId'));
    const headers = {
      ...answer.headers,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
    };
    return c.body(JSON.stringify(toProblem(answer, c.get('requestId'))), answer.status, headers);
  });
}

function addRoutes(app: App, context: ServerContext): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'operator', { type: 'http', scheme: 'bearer' });
  app.doc31('/api/openapi.json', description);
  app.route('/', docsRoutes());
  app.route('/', outfitRoutes(context));
  app.route('/', photoRoutes(context));
  app.route('/', productRoutes(context));
  app.route('/', imageRoutes(context));
  // Before the stores, or /api/stores/preview would be a store of that name.
  app.route('/', previewRoutes(context));
  app.route('/', storeRoutes(context));
  app.route('/', crawlRoutes(context));
  app.route('/', mapRoutes(context));
  app.route('/', qualityRoutes(context));
  app.route('/', rateRoutes(context));
  app.route('/', sampleRoutes(context));
  app.route('/', statusRoutes(context));
  app.route('/', pageRoutes(context.options.pageDir));
}

function tooLarge(): RequestError {
  return new RequestError(413, 'body_too_large', 'The body of the request is larger than 1 MB.');
}
