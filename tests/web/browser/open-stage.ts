import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { crawlIntoCatalogue } from '../../../catalogue/crawl/record-crawl.ts';
import { openParts } from '../../../cli/open-parts.ts';
import { openServerParts } from '../../../cli/open-server-parts.ts';
import { findBrowser } from '../../../crawler/browser/find-browser.ts';
import { type DemoStore, openDemoStore } from '../../../data/demo-store/open-demo-store.ts';
import { openServer } from '../../../server/open-server.ts';
import type { Rates } from '../../../server/rates/rates.ts';
import { projectRoot } from '../../../settings/paths.ts';

/** The screens that every flow is tried on, CSS pixels. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** Drawn once for all runs on this machine: the folder is named for the drawing's edition inside. */
const drawnPictures = join(tmpdir(), 'lookalike-drawn-pictures');

/** The whole of it, running: the bundled shop, a server with real weights that has crawled a part of it, and a browser. */
export interface Stage {
  readonly url: string;
  readonly shop: DemoStore;
  /** Opens the page in a fresh browser profile. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface StageOptions {
  /** Pages of the shop's first storefront that are crawled before the server starts; 0: none. */
  readonly pages?: number;
  readonly adminToken?: string;
  /** What the operator's file of currency rates holds; none where it is left out. */
  readonly rates?: Rates;
}

/** Opens everything on free ports with a data folder of its own. */
export async function openStage({ pages = 16, adminToken, rates }: StageOptions = {}): Promise<Stage> {
  const data = mkdtempSync(join(tmpdir(), 'lookalike-page-'));
  const shop = await openDemoStore({ cacheDir: drawnPictures });
  const parts = openParts({ data, log: () => {} });
  if (pages > 0) await stock(parts.catalogue, shop, pages);
  const serverParts = await openServerParts(parts, { allowLoopback: true, browserPath: null });
  if (pages > 0)
    await serverParts.updateIndex({ signal: new AbortController().signal, onProgress: () => {} });
  const ratesFile = join(data, 'rates.json');
  if (rates) writeFileSync(ratesFile, JSON.stringify(rates));
  const server = await openServer({
    parts: serverParts,
    port: 0,
    schedule: false,
    ratesFile,
    pageDir: join(projectRoot, 'dist-web'),
    log: pino({ level: 'silent' }),
    ...(adminToken === undefined ? {} : { adminToken }),
  });
  const browser = await openBrowser();
  return {
    url: server.url,
    shop,
    async open(path, options = screens.desktop) {
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      // Below a test's own limit, so that what was waited for is named.
      page.setDefaultTimeout(60_000);
      await page.goto(server.url + path);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await serverParts.close();
      await parts.close();
      await shop.close();
      // A sample look may still be being drawn into it.
      rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Keeps a picture of the screen among the results of the tests. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = join(projectRoot, 'test-results/page');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

async function stock(
  catalogue: ReturnType<typeof openParts>['catalogue'],
  shop: DemoStore,
  pages: number,
): Promise<void> {
  const store = { ...shop.stores[0]!, addedAt: new Date().toISOString() };
  catalogue.stores.save(store);
  await crawlIntoCatalogue({
    catalogue,
    store,
    limit: pages,
    paceMs: 0,
    allowLoopback: true,
    renderer: null,
  });
}

function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env['LOOKALIKE_BROWSER'] ?? null, process.env['PATH'] ?? '');
  if (executablePath === null)
    throw new Error('Expected a Chromium on this machine: run "npx lookalike doctor"');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      // A camera that shows a moving pattern, and no question whether the page may use it.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
}
