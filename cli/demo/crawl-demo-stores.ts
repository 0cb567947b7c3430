import type { Catalogue } from '../../catalogue/catalogue.ts';
import { openRenderer } from '../../catalogue/crawl/open-renderer.ts';
import { crawlIntoCatalogue } from '../../catalogue/crawl/record-crawl.ts';
import type { Store } from '../../catalogue/rows.ts';
import type { DemoStoreDefinition } from '../../data/demo-store/open-demo-store.ts';
import { readSettings } from '../../settings/settings.ts';
import { showProgress } from '../progress.ts';

/** Adds the bundled stores and crawls those that are not in the catalogue as they are now; returns how many were crawled. */
export async function crawlDemoStores(
  catalogue: Catalogue,
  stores: readonly DemoStoreDefinition[],
): Promise<number> {
  const stale = stores.filter((store) => !isCrawled(catalogue, store));
  for (const store of stale) {
    const added = { ...store, addedAt: new Date().toISOString() };
    catalogue.stores.save(added);
    await crawlOne(catalogue, added);
  }
  return stale.length;
}

/** The address holds the port: on another one, every link in the catalogue would be dead. */
function isCrawled(catalogue: Catalogue, store: DemoStoreDefinition): boolean {
  const known = catalogue.stores.find(store.id);
  const [latest] = catalogue.crawls.list({ store: store.id, limit: 1 });
  return known?.url === store.url && latest?.state === 'done';
}

async function crawlOne(catalogue: Catalogue, store: Store): Promise<void> {
  const { browserPath } = readSettings(process.env);
  const renderer = await openRenderer({ browserPath, path: process.env['PATH'] ?? '', allowLoopback: true });
  const progress = showProgress(`Crawling ${store.name}`);
  try {
    const { products, pages } = await crawlIntoCatalogue({
      catalogue,
      store,
      renderer,
      allowLoopback: true,
      paceMs: 0,
      onProgress: (summary) => progress.update(summary.products, null, `products on ${summary.pages} pages`),
    });
    progress.end(`${products} products on ${pages} pages`);
  } finally {
    await renderer?.close();
  }
}
