import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright';
import type { AddressRules } from '../fetch/check-address.ts';
import { SkipPageError, StopCrawlError, ThrottledError } from '../fetch/crawl-error.ts';
import { userAgent } from '../fetch/request.ts';
import { isNeedless } from './is-needless.ts';
import { openGuardProxy } from './open-guard-proxy.ts';
import { type PagePicture, picturePage } from './picture-page.ts';
import { openAddress, renderPage } from './render-page.ts';
import { within } from './within.ts';

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

/** The longest that a page's requests are waited for to cease, milliseconds. */
const longestQuietMs = 8000;

/** What opening and closing pages takes beside what is waited for, milliseconds. */
const overheadMs = 3000;

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
  const start = () =>
    launch(path, proxy.url).catch((cause) => {
      throw new StopCrawlError('no_browser', `Expected a browser at ${path} but it did not start`, { cause });
    });
  let browser = await start().catch(async (error) => {
    await proxy.close();
    throw error;
  });
  let context: BrowserContext | null = null;
  let shown = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const quietMs = Math.min(longestQuietMs, timeoutMs);
  const mostMs = 2 * timeoutMs + quietMs + overheadMs;
  const show = async (url: string, isListing: boolean) => {
    if (!browser.isConnected()) {
      // A page has brought it down.
      browser = await start();
      context = null;
    }
    if (context === null || shown++ >= pagesPerContext) {
      await close(context);
      context = await openContext(browser, needless);
      shown = 1;
    }
    const own = context;
    return within(mostMs, url, renderPage(own, url, { isListing, timeoutMs, quietMs })).catch(
      async (error) => {
        if (isAnswer(error)) throw error;
        // What hung would go on to take a processor to itself.
        if (context === own) context = null;
        await close(own);
        throw toSkip(error, url);
      },
    );
  };
  return {
    render(url, { isListing }) {
      const next = turn.then(() => show(url, isListing));
      turn = next.catch(() => {});
      return next;
    },
    async picture(url, { selector }) {
      const own = await openContext(browser, new Set());
      const picture = within(mostMs, url, picturePage(own, url, { selector, timeoutMs, open: openAddress }));
      return picture.finally(() => close(own));
    },
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** Whether a page was shown, or the shop's server said why not. */
function isAnswer(error: unknown): boolean {
  return error instanceof ThrottledError || (error instanceof SkipPageError && error.code !== 'timeout');
}

/** What a page's scripts do to the browser is a fault of that page alone. */
function toSkip(cause: unknown, url: string): SkipPageError {
  if (cause instanceof SkipPageError) return cause;
  const message = `Expected ${url} to hold still in the browser`;
  return new SkipPageError('unreadable_page', message, { url, cause });
}

/** A context whose page hangs may never say that it is closed. */
async function close(context: BrowserContext | null): Promise<void> {
  await Promise.race([
    context?.close().catch(() => {}),
    new Promise((resolve) => setTimeout(resolve, overheadMs).unref()),
  ]);
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
  await context.route('**/*', async (route) => {
    const request = route.request();
    const isWeb = /^(?:https?|data|blob):/.test(request.url());
    const isUnwanted =
      !isWeb || left.has(request.resourceType()) || isForOthers(request) || (await isOfPopUp(request));
    return isUnwanted ? route.abort() : route.continue();
  });
  await context.routeWebSocket(/./, (socket) => void socket.close());
  context.on('page', (page) => void closePopUp(page));
  return context;
}

/** Whether a page asks another site for what its products do without. Where the page itself leads is no such thing. */
function isForOthers(request: Request): boolean {
  try {
    const frame = request.frame();
    const isFrame = request.isNavigationRequest();
    if (isFrame && frame.parentFrame() === null) return false;
    const kind = request.resourceType();
    return isNeedless({ url: request.url(), kind, isFrame }, frame.page().mainFrame().url());
  } catch {
    // A page that is not there yet has asked nobody.
    return false;
  }
}

/** Whether a request is for what a page opens beside itself. */
async function isOfPopUp(request: Request): Promise<boolean> {
  if (!request.isNavigationRequest()) return false;
  try {
    return (await request.frame().page().opener()) !== null;
  } catch {
    // A page that is not there yet has been opened by another.
    return true;
  }
}

/** Whatever a page opens is closed: links with a target, scripts that kept the browser's own `window.open`. */
async function closePopUp(page: Page): Promise<void> {
  if ((await page.opener().catch(() => null)) !== null) await page.close().catch(() => {});
}
