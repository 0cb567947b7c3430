import { type Dispatcher, request as send } from 'undici';
import { toAddress } from '../extract/address.ts';
import { SkipPageError, ThrottledError } from './crawl-error.ts';
import { toFreshMs } from './fresh-for.ts';
import { openDeadline } from './open-deadline.ts';
import { readBody, tooLarge } from './read-body.ts';
import { parseRetryAfter } from './retry-after.ts';

/** How crawls introduce themselves. */
export const userAgent = 'LookalikeBot/0.1 (product search for shoppers; obeys robots.txt)';

/** What was fetched. */
export interface Fetched {
  /** Where it was found in the end, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Empty when the server said that nothing changed (304). */
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Bytes of the body, unpacked; null where they did not come and the server does not say. */
  readonly length: number | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Milliseconds for which the server says that it stays as it is; 0 when it does not. */
  readonly freshMs: number;
}

export interface RequestOptions {
  /** `HEAD`: only what is said of it; its bytes stay empty. Default `GET`. */
  readonly method?: 'GET' | 'HEAD';
  readonly accept?: string;
  /** Most bytes of the unpacked body. */
  readonly maxBytes?: number;
  /** Whether a longer body is cut instead of refused. Default false. */
  readonly mayCut?: boolean;
  /** Milliseconds for the whole request, redirects included. */
  readonly timeoutMs?: number;
  /** What was fetched last time: unchanged things are answered with 304. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null } | null;
  /** Told where a redirect leads before it is followed; throws when it may not be. */
  readonly check?: (url: string) => Promise<unknown>;
  readonly signal?: AbortSignal | null;
}

const mostRedirects = 5;

/**
 * Fetches one address. Redirects are followed by hand: each target is checked as if it had been asked for.
 *
 * @throws {SkipPageError} when there is nothing to have
 * @throws {ThrottledError} on 429 and 503
 */
export async function request(
  agent: Dispatcher,
  link: string,
  options: RequestOptions = {},
): Promise<Fetched> {
  const { timeoutMs = 30_000, signal = null } = options;
  const deadline = openDeadline(timeoutMs, signal);
  try {
    return await follow(agent, link, { ...options, signal: deadline.signal });
  } finally {
    deadline.close();
  }
}

type Followed = RequestOptions & { readonly signal: AbortSignal };

async function follow(agent: Dispatcher, link: string, options: Followed): Promise<Fetched> {
  let url = checkLink(link, link);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await sendOnce(agent, url, options);
    const target = redirectOf(response);
    if (target === null) return finish(response, url.href, options);
    discard(response);
    url = checkLink(target, url.href, url);
    await options.check?.(url.href);
  }
  throw new SkipPageError('too_many_redirects', `Expected at most ${mostRedirects} redirects from ${link}`, {
    url: link,
  });
}

function checkLink(link: string, from: string, base?: URL): URL {
  const url = toAddress(link, base ?? new URL('invalid:'));
  if (url !== null) return url;
  throw new SkipPageError(
    'wrong_address',
    `Expected an http(s) address from ${from} but received ${link.slice(0, 200)}`,
    { url: from },
  );
}

async function sendOnce(agent: Dispatcher, url: URL, options: Followed): Promise<Dispatcher.ResponseData> {
  const { method = 'GET', known, timeoutMs = 30_000, signal } = options;
  const { accept = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5' } = options;
  const headers = {
    'user-agent': userAgent,
    accept,
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'en;q=0.9,*;q=0.5',
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
  try {
    return await send(url, {
      method,
      dispatcher: agent,
      headers,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
  } catch (cause) {
    throw toCrawlError(cause, url.href);
  }
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | null {
  const location = [headers['location']].flat()[0];
  return [301, 302, 303, 307, 308].includes(statusCode) && location !== undefined ? location : null;
}

async function finish(response: Dispatcher.ResponseData, url: string, options: Followed): Promise<Fetched> {
  const { statusCode, headers } = response;
  const read = (name: string) => [headers[name]].flat()[0] ?? null;
  const refusal = toRefusal(statusCode, url, read('retry-after') ?? undefined);
  if (refusal !== null) {
    discard(response);
    throw refusal;
  }
  const { maxBytes = 10_000_000, mayCut = false, method, signal } = options;
  if (method !== 'HEAD' && !mayCut && Number(read('content-length') ?? 0) > maxBytes) {
    discard(response);
    throw tooLarge(url, maxBytes);
  }
  try {
    const encoding = read('content-encoding') ?? '';
    const isEmpty = statusCode === 304 || method === 'HEAD';
    const bytes = isEmpty
      ? new Uint8Array()
      : await readBody(response.body, { encoding, maxBytes, mayCut, url });
    return {
      url,
      status: statusCode,
      bytes,
      length: method === 'HEAD' ? toLength(read('content-length'), encoding) : bytes.byteLength,
      contentType: read('content-type'),
      etag: read('etag'),
      lastModified: read('last-modified'),
      freshMs: toFreshMs({
        cacheControl: read('cache-control'),
        expires: read('expires'),
        age: read('age'),
      }),
    };
  } catch (cause) {
    throw toCrawlError(signal.aborted ? signal.reason : cause, url);
  }
}

function toLength(header: string | null, encoding: string): number | null {
  return encoding === '' && /^\d+$/.test(header ?? '') ? Number(header) : null;
}

function toRefusal(status: number, url: string, retryAfter: string | undefined): Error | null {
  if (status === 429 || status === 503) {
    return new ThrottledError(`${url} asked for patience (${status})`, {
      url,
      waitMs: parseRetryAfter(retryAfter),
    });
  }
  if (status === 304 || (status >= 200 && status < 300)) return null;
  return new SkipPageError(`http_${status}`, `Expected a page at ${url} but received status ${status}`, {
    url,
    status,
    mayRetry: status >= 500 || status === 408,
  });
}

function discard(response: Dispatcher.ResponseData): void {
  response.body.on('error', () => {});
  response.body.destroy();
}

/** Whatever the network does becomes one of the codes; a stop that was asked for stays what it is. */
function toCrawlError(cause: unknown, url: string): Error {
  if (cause instanceof SkipPageError || cause instanceof ThrottledError) return cause;
  const {
    name = '',
    code = '',
    message = '',
  } = (cause ?? {}) as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError' || /TIMEOUT/.test(code))
    return new SkipPageError('timeout', `Expected an answer from ${url} in time`, {
      url,
      mayRetry: true,
      cause,
    });
  if (name === 'AbortError') return cause as Error;
  const isCut =
    code === 'UND_ERR_SOCKET' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' || code === 'ECONNRESET';
  return new SkipPageError(
    isCut ? 'truncated' : 'unreachable',
    `Expected an answer from ${url} but received ${message || code}`,
    { url, mayRetry: true, cause },
  );
}
