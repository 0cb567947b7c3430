import { expect, it, onTestFinished, vi } from 'vitest';
import { startFetchingPictures } from '../../../catalogue/crawl/fetch-pictures.ts';
import { openTally } from '../../../catalogue/crawl/tally.ts';
import { openFetcher } from '../../../crawler/fetch/fetcher.ts';
import { openLocalShop } from '../../crawler/shop/open-local-shop.ts';
import { openSample, sampleProduct, sampleStore } from '../sample-catalogue.ts';

it('fetches what the last page tells of, even when it has just looked for pictures and found none', async () => {
  const { catalogue } = openSample();
  const shop = await openLocalShop({ products: 1 });
  const fetcher = openFetcher({ allowLoopback: true });
  onTestFinished(async () => void (await Promise.all([fetcher.close(), shop.close()])));
  const crawl = catalogue.crawls.start('harbour');
  const { id } = catalogue.products.see('harbour', sampleProduct('Piece 0'), { key: 'sku:0' });
  // No time passes: the last look stays the last one.
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const pictures = startFetchingPictures({
    ...{ catalogue, fetcher, crawl, store: sampleStore(), tally: openTally(), atOnce: 4 },
    ...{ begun: crawl.id, since: crawl.startedAt, signal: null, endsAt: Number.POSITIVE_INFINITY },
    ...{ mayGoOn: () => true, onEvery: () => {}, onFailed: () => {} },
  });
  catalogue.awaited.add(crawl.id, id, `${shop.url}/pictures/0.png`);
  expect(await pictures.finish()).toEqual({ isWhole: true, restsUntil: null });
  expect([...shop.pictures]).toEqual([['/pictures/0.png', 1]]);
});

it('fetches a picture of many products once, and gives it to each', async () => {
  const { catalogue } = openSample();
  const shop = await openLocalShop({ products: 1 });
  const fetcher = openFetcher({ allowLoopback: true });
  onTestFinished(async () => void (await Promise.all([fetcher.close(), shop.close()])));
  const crawl = catalogue.crawls.start('harbour');
  const seen = Array.from({ length: 12 }, (_, at) =>
    catalogue.products.see('harbour', sampleProduct(`Piece ${at}`), { key: `sku:${at}` }),
  );
  for (const { id } of seen) catalogue.awaited.add(crawl.id, id, `${shop.url}/pictures/0.png`);
  for (const { id } of seen.slice(6)) catalogue.awaited.add(crawl.id, id, `${shop.url}/nowhere.png`);
  const tally = openTally();
  const pictures = startFetchingPictures({
    ...{ catalogue, fetcher, crawl, store: sampleStore(), tally, atOnce: 4 },
    ...{ begun: crawl.id, since: crawl.startedAt, signal: null, endsAt: Number.POSITIVE_INFINITY },
    ...{ mayGoOn: () => true, onEvery: () => {}, onFailed: () => {} },
  });
  expect(await pictures.finish()).toEqual({ isWhole: true, restsUntil: null });
  expect([...shop.pictures]).toEqual([['/pictures/0.png', 1]]);
  expect(shop.visits.get('/nowhere.png')).toBe(1);
  const shown = seen.map(({ id }) => catalogue.products.find(id)?.picture ?? null);
  expect(new Set(shown.slice(0, 6)).size).toBe(1);
  expect(shown.map((picture) => picture !== null)).toEqual([...Array(6).fill(true), ...Array(6).fill(false)]);
});
