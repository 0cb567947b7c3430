interface Facts {
  readonly url: string;
  /** HTTP status, where one came. */
  readonly status?: number;
  /** Whether asking again later may help. */
  readonly mayRetry?: boolean;
  readonly cause?: unknown;
}

/**
 * One page that yields nothing: note it and go on. Codes: `http_404` and the like, `blocked_address`, `wrong_address`,
 * `too_large`, `timeout`, `truncated`, `unreachable`, `too_many_redirects`, `not_a_page`, `robots_disallowed`, `robots_unanswered`, `no_products`.
 */
export class SkipPageError extends Error {
  override readonly name = 'SkipPageError';
  readonly code: string;
  readonly url: string;
  readonly status: number | null;
  readonly mayRetry: boolean;

  constructor(code: string, message: string, { url, status, mayRetry = false, cause }: Facts) {
    super(message, { cause });
    this.code = code;
    this.url = url;
    this.status = status ?? null;
    this.mayRetry = mayRetry;
  }

  /** Whether the server said that what was asked for exists no more. */
  get isGone(): boolean {
    return this.status === 404 || this.status === 410;
  }

  /** Whether nothing is known after asking, neither what is there nor that it is gone: the server is down, busy or unwilling. */
  get isUnanswered(): boolean {
    return this.mayRetry || ['throttled', 'robots_unanswered'].includes(this.code) || this.status === 403;
  }
}

/**
 * The server asked for patience: wait, then ask again; nobody's fault. A crawl that has no time for so long a wait ends, with the code
 * `asked_to_wait` in its log, and the next one goes on.
 */
export class ThrottledError extends Error {
  override readonly name = 'ThrottledError';
  readonly code = 'throttled';
  readonly url: string;
  /** Milliseconds to wait, as the server said; null when it did not. */
  readonly waitMs: number | null;

  constructor(message: string, { url, waitMs }: { readonly url: string; readonly waitMs: number | null }) {
    super(message);
    this.url = url;
    this.waitMs = waitMs;
  }

  /** Whether the server said to wait beyond a time. @param at milliseconds since the epoch */
  lastsBeyond(at: number): boolean {
    return this.waitMs !== null && Date.now() + this.waitMs > at;
  }
}

/** Nothing of the store can be crawled: `robots_disallowed`, `unreachable`, `no_browser`, `no_products`, `crawl_running`. */
export class StopCrawlError extends Error {
  override readonly name = 'StopCrawlError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
