import type { Dispatcher } from 'undici';
import { SkipPageError } from './crawl-error.ts';
import { request } from './request.ts';
import { noRobots, parseRobots, type Robots } from './robots.ts';

/** Bytes that are read; RFC 9309 asks for as many at least. What is longer is cut, for its first rules hold all the same. */
const maxBytes = 512_000;

/** Milliseconds. */
const timeoutMs = 15_000;

/**
 * What a site asks of crawlers. One that says that it has no robots.txt asks for nothing; one whose robots.txt cannot be had now —
 * busy, broken, out of reach — is left alone, as RFC 9309 asks.
 *
 * @param origin `https://shop.example`
 * @throws {SkipPageError | ThrottledError} when it cannot be had now
 */
export async function fetchRobots(origin: string, agent: Dispatcher): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  try {
    const options = { accept: 'text/plain,*/*;q=0.5', maxBytes, mayCut: true, timeoutMs };
    const { bytes } = await request(agent, url, options);
    return parseRobots(url, new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SkipPageError && saysNone(error)) return noRobots;
    throw error;
  }
}

/** Whether a site has answered, and not with rules: `404`, `403`, redirects that lead nowhere. */
function saysNone({ status, code, mayRetry }: SkipPageError): boolean {
  return status === null ? code !== 'blocked_address' && !mayRetry : status < 500 && !mayRetry;
}
