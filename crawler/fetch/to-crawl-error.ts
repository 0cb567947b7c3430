import { SkipPageError, ThrottledError } from './crawl-error.ts';
import { parseRetryAfter } from './retry-after.ts';

/** What an answer's status says against it; null when it is as good as any. */
export function toRefusal(status: number, url: string, retryAfter: string | undefined): Error | null {
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

/** Whatever the network does becomes one of the codes; a stop that was asked for stays what it is. */
export function toCrawlError(cause: unknown, url: string): Error {
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
