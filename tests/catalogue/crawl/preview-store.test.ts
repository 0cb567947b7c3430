import { describe, expect, it } from 'vitest';
import { previewStore } from '../../../catalogue/crawl/preview-store.ts';
import { openPaperShop } from './paper-shop.ts';

const goods = {
  red: { name: 'Red Coat', image: '/red.png' },
  blue: { name: 'Blue Coat', image: '/blue.png' },
};

describe('a look at a shop', () => {
  it('shows its name and products, and keeps nothing', async () => {
    const shop = await openPaperShop();
    shop.sell('/coats', goods);
    const { name, products } = await previewStore(`${shop.url}/coats`, { allowLoopback: true });
    expect(name).toBeNull();
    expect(products.map((product) => product.name)).toEqual(['Red Coat', 'Blue Coat']);
    expect(shop.asked).toEqual(['/robots.txt', '/coats']);
  });

  it('finds the first list behind a front page that shows departments', async () => {
    const shop = await openPaperShop();
    shop.page(
      '/',
      '<html><meta property="og:site_name" content="Harbour"><a href="/gone">A</a><a href="/coats">B</a></html>',
    );
    shop.sell('/coats', goods);
    const { name, products } = await previewStore(`${shop.url}/`, { allowLoopback: true });
    expect(name).toBe('Harbour');
    expect(products).toHaveLength(2);
  });

  it('is refused where nothing may be looked at', async () => {
    const shop = await openPaperShop();
    await expect(previewStore(`${shop.url}/`)).rejects.toMatchObject({ code: 'blocked_address' });
    await expect(previewStore('file:///etc/passwd')).rejects.toMatchObject({ code: 'wrong_address' });
    await expect(previewStore(`${shop.url}/no`, { allowLoopback: true })).rejects.toMatchObject({
      code: 'http_404',
    });
  });
});
