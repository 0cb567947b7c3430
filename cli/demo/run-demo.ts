import { openDemoStore } from '../../data/demo-store/open-demo-store.ts';
import { indexCatalogue } from '../../matcher/index-catalogue.ts';
import { readSettings } from '../../settings/settings.ts';
import type { OpenParts } from '../open-parts.ts';
import { toDemoFolder } from '../open-samples.ts';
import { showProgress } from '../progress.ts';
import { serveUntilInterrupted } from '../serve-until-interrupted.ts';
import { crawlDemoStores } from './crawl-demo-stores.ts';
import { findFreePort } from './find-free-port.ts';

export interface DemoOptions {
  /** Preferred; the next free one is taken when another program has it. 0: any. */
  readonly port: number;
  readonly shopPort: number;
}

/** Starts the bundled shop, draws what it shows, crawls it, indexes it and serves the page until interrupted. */
export async function runDemo(parts: OpenParts, options: DemoOptions): Promise<void> {
  const shopPort = await findFreePort(options.shopPort);
  const shop = await openDemoStore({ port: shopPort, cacheDir: toDemoFolder(parts.dataDir) });
  try {
    await draw(shop.drawAll);
    await crawlDemoStores(parts.catalogue, shop.stores);
    await index(parts);
    process.stderr.write(`The shop is at ${shop.url}\n`);
    const settings = { ...readSettings(process.env), allowLoopback: true };
    await serveUntilInterrupted(parts, {
      port: await findFreePort(options.port),
      host: '127.0.0.1',
      settings,
    });
  } finally {
    await shop.close();
  }
}

async function draw(
  drawAll: (onProgress: (done: number, total: number) => void) => Promise<void>,
): Promise<void> {
  const progress = showProgress("Drawing the shop's pictures");
  await drawAll((done, total) => progress.update(done, total));
  progress.end();
}

async function index(parts: OpenParts): Promise<void> {
  const [detector, embedder, matcher] = await Promise.all([
    parts.detector(),
    parts.embedder(),
    parts.matcher(),
  ]);
  const progress = showProgress('Indexing');
  const { embedded, unchanged } = await indexCatalogue(
    { catalogue: parts.catalogue, detector, embedder, matcher },
    { onProgress: (done, total) => progress.update(done, total) },
  );
  progress.end(`${embedded} embedded, ${unchanged} unchanged`);
}
