import type { BrowserContext, Page, Response } from 'playwright';
import { SkipPageError, ThrottledError } from '../fetch/crawl-error.ts';
import { parseRetryAfter } from '../fetch/retry-after.ts';
import { readHtml } from './read-html.ts';
import { showAll } from './show-all.ts';

export interface RenderOptions {
  readonly isListing: boolean;
  /** Milliseconds for opening it, and once more for bringing out all that it lists. */
  readonly timeoutMs: number;
  /** Milliseconds that its requests are waited for to cease. */
  readonly quietMs: number;
}

/**
 * A page's HTML once its scripts have run; of a listing, after scrolling and "load more".
 *
 * @throws {SkipPageError | ThrottledError} or whatever the browser says of a page that never holds still
 */
export async function renderPage(
  context: BrowserContext,
  url: string,
  { isListing, timeoutMs, quietMs }: RenderOptions,
): Promise<{ readonly url: string; readonly html: string }> {
  const page = await context.newPage();
  page.setDefaultTimeout(timeoutMs);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  try {
    await openAddress(page, url, timeoutMs);
    await page.waitForLoadState('networkidle', { timeout: quietMs }).catch(() => {});
    // A page that leaves while it is scrolled is read where it comes to rest.
    if (isListing) await showAll(page, timeoutMs).catch(() => {});
    return { html: await readContent(page), url: page.url() };
  } finally {
    await page.close().catch(() => {});
  }
}

/** Looks at a page that is just leaving for another address, and how long each waits, milliseconds. */
const mostLooks = 4;
const lookMs = 500;

async function readContent(page: Page): Promise<string> {
  for (let look = 1; look < mostLooks; look++) {
    const html = await readHtml(page).catch((error) => {
      if (error instanceof SkipPageError) throw error;
      return null;
    });
    if (html !== null) return html;
    await page.waitForTimeout(lookMs);
  }
  return readHtml(page);
}

/** Opens an address in a page. @throws {SkipPageError | ThrottledError} for whatever is no page */
export async function openAddress(page: Page, url: string, timeoutMs: number): Promise<void> {
  let answer: Response | null;
  try {
    answer = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: timeoutMs });
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === 'TimeoutError';
    throw new SkipPageError(isLate ? 'timeout' : 'unreachable', `Expected ${url} to open in the browser`, {
      url,
      mayRetry: true,
      cause,
    });
  }
  const status = answer?.status() ?? null;
  if (status === 429 || status === 503) {
    const waitMs = parseRetryAfter(answer?.headers()['retry-after']);
    throw new ThrottledError(`${url} asked for patience (${status})`, { url, waitMs });
  }
  if (status !== null && status >= 400)
    throw new SkipPageError(`http_${status}`, `Expected a page at ${url} but received status ${status}`, {
      url,
      status,
      mayRetry: status >= 500,
    });
}
