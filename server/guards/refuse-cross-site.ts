import type { MiddlewareHandler } from 'hono';
import { RequestError } from '../request-error.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that a browser sends on behalf of another site: a form on a hostile page could otherwise act with
 * the operator's reach. Programs that are not browsers send neither header and pass.
 */
export function refuseCrossSite(): MiddlewareHandler {
  return async (c, next) => {
    if (!safeMethods.has(c.req.method) && isForeign(c.req.raw.headers)) throw crossSite();
    await next();
  };
}

function isForeign(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = headers.get('origin');
  return origin !== null && hostOf(origin) !== headers.get('host');
}

/** Scheme left out: behind a proxy that ends TLS the browser sees https where the server sees http. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function crossSite(): RequestError {
  return new RequestError(403, 'cross_site', 'Changes are taken from this server’s own pages only.');
}
