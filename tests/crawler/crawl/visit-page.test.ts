import { expect, it, onTestFinished } from 'vitest';
import { crawlIntoCatalogue } from '../../../catalogue/crawl/record-crawl.ts';
import { openCatalogue } from '../../../catalogue/open-catalogue.ts';
import { sampleStore } from '../../catalogue/sample-catalogue.ts';
import { makeTemporaryFolder } from '../../catalogue/temporary-folder.ts';
import { openLocalShop } from '../shop/open-local-shop.ts';

it('gives a page up that asks for patience, time and again, while others are answered', async () => {
  const fault = (path: string) => (path === '/goods/2' ? 'busy' : null);
  const shop = await openLocalShop({ products: 12, fault });
  const catalogue = openCatalogue(makeTemporaryFolder());
  onTestFinished(() => shop.close().then(catalogue.close));
  const store = sampleStore('shop', { url: `${shop.url}/catalogue` });
  catalogue.stores.save(store);
  const crawled = await crawlIntoCatalogue({ catalogue, store, allowLoopback: true, backoffMs: 20 });
  expect(crawled).toMatchObject({ products: 12, new: 12, failed: { throttled: 1 } });
  expect(shop.visits.get('/goods/2')).toBe(7);
});
