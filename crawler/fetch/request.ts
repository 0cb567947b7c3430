import { type Dispatcher, request as send } from 'undici';
import { toAddress } from '../extract/address.ts';
import { SkipPageError } from './crawl-error.ts';
import { followRedirects, type Redirect } from './follow-redirects.ts';
import { toFreshMs } from './fresh-for.ts';
import { openDeadline } from './open-deadline.ts';
import { readBody, tooLarge } from './read-body.ts';
import { toCrawlError, toRefusal } from './to-crawl-error.ts';

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
  /** Milliseconds for the whole request; of `request`, redirects included. */
  readonly timeoutMs?: number;
  /** What was fetched last time: unchanged things are answered with 304. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null } | null;
  readonly signal?: AbortSignal | null;
}

/**
 * Fetches one address. Redirects are followed by hand: each target is checked as if it had been asked for.
 *
 * @throws {SkipPageError} when there is nothing to have
 * @throws {ThrottledError} on 429 and 503
 */
export function request(agent: Dispatcher, link: string, options: RequestOptions = {}): Promise<Fetched> {
  return inTime(options, (timed) => followRedirects(link, (url) => ask(agent, url, timed)));
}

/** As `request`, but a redirect is given back, for whoever asks in turns. */
export function requestOnce(
  agent: Dispatcher,
  link: string,
  options: RequestOptions = {},
): Promise<Fetched | Redirect> {
  return inTime(options, (timed) => ask(agent, link, timed));
}

type Timed = RequestOptions & { readonly signal: AbortSignal };

async function inTime<Answer>(
  options: RequestOptions,
  work: (timed: Timed) => Promise<Answer>,
): Promise<Answer> {
  const { timeoutMs = 30_000, signal = null } = options;
  const deadline = openDeadline(timeoutMs, signal);
  try {
    return await work({ ...options, signal: deadline.signal });
  } finally {
    deadline.close();
  }
}

async function ask(agent: Dispatcher, link: string, options: Timed): Promise<Fetched | Redirect> {
  const url = checkLink(link, link);
  const response = await sendOnce(agent, url, options);
  const target = redirectOf(response);
  if (target === null) return finish(response, url.href, options);
  discard(response);
  return { redirectTo: checkLink(target, url.href, url).href };
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

async function sendOnce(agent: Dispatcher, url: URL, options: Timed): Promise<Dispatcher.ResponseData> {
  const { method = 'GET', known, timeoutMs = 30_000, signal } = options;
  const { accept = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5' } = options;
  const headers = {
    'user-agent': userAgent,
    accept,
    // Not "deflate": servers disagree on what it means.
    'accept-encoding': 'gzip, br',
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

async function finish(response: Dispatcher.ResponseData, url: string, options: Timed): Promise<Fetched> {
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

function discard(response: Dispatcher.ResponseData): void {
  response.body.on('error', () => {});
  response.body.destroy();
}
