import type { MiddlewareHandler } from 'hono';
import { RequestError } from '../request-error.ts';
import { isLoopback } from './loopback.ts';

/**
 * Refuses requests whose Host is not this machine. A page elsewhere may point its own name at 127.0.0.1 (DNS
 * rebinding) and would then read and change the catalogue through its visitor's browser.
 */
export function loopbackHostsOnly(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host');
    if (host !== undefined && !isLoopback(toName(host))) throw wrongHost(host);
    await next();
  };
}

/** `localhost:3000` → `localhost`, `[::1]:3000` → `[::1]`. */
function toName(host: string): string {
  return /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(host)?.[1] ?? host;
}

function wrongHost(host: string): RequestError {
  return new RequestError(
    403,
    'wrong_host',
    `This server answers only as localhost, not as ${host.slice(0, 100)}: set an operator's token to open it to others.`,
  );
}
