import { expect, it } from 'vitest';
import { openRenderer } from '../../../catalogue/crawl/open-renderer.ts';

it('is none where the machine has no browser', async () => {
  expect(await openRenderer({ allowLoopback: false, browserPath: '/nowhere/chromium', path: '' })).toBeNull();
});

it('closes also when its browser did not start', async () => {
  const renderer = await openRenderer({ allowLoopback: false, browserPath: '/bin/false', path: '' });
  await expect(renderer?.render('https://shop.example/', { isListing: true })).rejects.toThrow();
  await expect(renderer?.close()).resolves.toBeUndefined();
});
