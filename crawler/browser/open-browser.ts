import { type Browser, type BrowserContext, chromium, type Page, type Response } from 'playwright';
import type { AddressRules } from '../fetch/check-address.ts';
import { SkipPageError, StopCrawlError, ThrottledError } from '../fetch/crawl-error.ts';
import { userAgent } from '../fetch/request.ts';
import { parseRetryAfter } from '../fetch/retry-after.ts';
import { openGuardProxy } from './open-guard-proxy.ts';
import { type PagePicture, picturePage } from './picture-page.ts';
import { showAll } from './show-all.ts';

/** A browser for pages that show nothing without their scripts. */
export interface StoreBrowser {
  /**
   * A page's HTML once its scripts have run; of a listing, after scrolling and "load more" have brought all they bring.
   *
   * @throws {SkipPageError | ThrottledError}
   */
  render(
    url: string,
    options: { readonly isListing: boolean },
  ): Promise<{ readonly url: string; readonly html: string }>;
  /**
   * How a page looks, and where on it what a CSS selector finds is.
   *
   * @throws {SkipPageError | ThrottledError}
   */
  picture(url: string, options: { readonly selector: string | null }): Promise<PagePicture>;
  close(): Promise<void>;
}

export interface BrowserOptions extends AddressRules {
  /** Path of a Chromium. */
  readonly path: string;
  /** Milliseconds for one page. */
  readonly timeoutMs?: number;
}

/** Pages shown in one context before a fresh one takes its place, so that nothing piles up. */
const pagesPerContext = 50;

/** Kinds of requests that add nothing to a page's text. */
const needless = new Set(['image', 'media', 'font']);

/**
 * Starts a browser that can reach nothing but through the guard: no downloads, dialogs, pop-ups, permissions or service workers.
 *
 * @throws {StopCrawlError} `no_browser`
 */
export async function openBrowser({
  path,
  timeoutMs = 30_000,
  ...rules
}: BrowserOptions): Promise<StoreBrowser> {
  const proxy = await openGuardProxy(rules);
  const browser = await launch(path, proxy.url).catch(async (cause) => {
    await proxy.close();
    throw new StopCrawlError('no_browser', `Expected a browser at ${path} but it did not start`, { cause });
  });
  let context: BrowserContext | null = null;
  let shown = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const show = async (url: string, isListing: boolean) => {
    if (context === null || shown++ >= pagesPerContext) {
      await context?.close();
      context = await openContext(browser, needless);
      shown = 1;
    }
    return renderIn(context, url, { isListing, timeoutMs });
  };
  return {
    render(url, { isListing }) {
      const next = turn.then(() => show(url, isListing));
      turn = next.catch(() => {});
      return next;
    },
    async picture(url, { selector }) {
      const own = await openContext(browser, new Set());
      return picturePage(own, url, { selector, timeoutMs, open }).finally(() => own.close());
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

function launch(executablePath: string, server: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    headless: true,
    // Chromium keeps loopback off its proxy unless told otherwise.
    proxy: { server, bypass: '<-loopback>' },
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  });
}

/** @param left kinds of requests that are not made */
async function openContext(browser: Browser, left: ReadonlySet<string>): Promise<BrowserContext> {
  const context = await browser.newContext({
    userAgent,
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
    viewport: { width: 1280, height: 1600 },
  });
  await context.addInitScript('window.open = () => null; window.print = () => {};');
  await context.route('**/*', (route) => {
    const request = route.request();
    const isWeb = /^(?:https?|data|blob):/.test(request.url());
    return !isWeb || left.has(request.resourceType()) ? route.abort() : route.continue();
  });
  context.on('page', (page) => void closePopUp(page));
  return context;
}

/** Whatever a page opens is closed: links with a target, scripts that kept the browser's own `window.open`. */
async function closePopUp(page: Page): Promise<void> {
  if ((await page.opener().catch(() => null)) !== null) await page.close().catch(() => {});
}

async function renderIn(
  context: BrowserContext,
  url: string,
  { isListing, timeoutMs }: { readonly isListing: boolean; readonly timeoutMs: number },
) {
  const page = await context.newPage();
  page.setDefaultTimeout(timeoutMs);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  try {
    await open(page, url, timeoutMs);
    await page.waitForLoadState('networkidle', { timeout: Math.min(8000, timeoutMs) }).catch(() => {});
    if (isListing) await showAll(page, timeoutMs);
    return { url: page.url(), html: await page.content() };
  } finally {
    await page.close().catch(() => {});
  }
}

async function open(page: Page, url: string, timeoutMs: number): Promise<void> {
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
