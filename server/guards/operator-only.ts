import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { RequestError } from '../request-error.ts';

/**
 * Lets requests through that carry the operator's token as `Authorization: Bearer …`. Without a token every request
 * passes: the server then answers only this machine.
 */
export function operatorOnly(adminToken: string | null): MiddlewareHandler {
  return async (c, next) => {
    if (adminToken !== null && !isSame(adminToken, bearer(c.req.header('authorization'))))
      throw unauthorized();
    await next();
  };
}

function bearer(header: string | undefined): string {
  return /^Bearer +(\S+)\s*$/i.exec(header ?? '')?.[1] ?? '';
}

/** Compares digests, so that neither the length nor the first wrong character shows in the time it takes. */
function isSame(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}

function unauthorized(): RequestError {
  return new RequestError(
    401,
    'unauthorized',
    "This is the operator's to change: send the token as Authorization: Bearer.",
    { headers: { 'WWW-Authenticate': 'Bearer realm="Lookalike"' } },
  );
}
