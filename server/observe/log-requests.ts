import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { whenAnswered } from '../when-answered.ts';

/**
 * One line a request: method, path (addresses and words that were sent stay out), status, milliseconds until the end of
 * the answer, id.
 */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    whenAnswered(c, () => {
      const ms = Math.round(performance.now() - startedAt);
      const line = {
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        ms,
        id: c.get('requestId'),
      };
      if (c.res.status >= 500) log.error(line, 'request');
      else log.info(line, 'request');
    });
  };
}
