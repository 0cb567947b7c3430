import { expect, it } from 'vitest';
import { openPaperStore } from './paper-shop.ts';

it('lasts through any number of portions', async () => {
  const { shop, crawl, sold } = await openPaperStore();
  const keys = Array.from({ length: 9 }, (_, at) => `piece-${at}`);
  shop.sell('/all', Object.fromEntries(keys.map((key) => [key, { name: `A ${key}`, image: '/none.png' }])));
  for (let portion = 0; portion < 10; portion++) await crawl({ limit: 1 });
  expect(
    sold()
      .map(({ url }) => new URL(url).pathname)
      .sort(),
  ).toEqual(keys.map((key) => `/goods/${key}`));
  const pages = shop.asked.filter((path) => path === '/all' || path.startsWith('/goods/'));
  expect(new Set(pages).size).toBe(pages.length);
});
