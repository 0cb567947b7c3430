import { describe, expect, it } from 'vitest';
import { toJpeg } from '../../../photo/encode-photo.ts';
import { resizePhoto } from '../../../photo/resize-photo.ts';
import { drawGarmentPhoto } from '../../photo/garment-photo.ts';
import { openPaperStore } from './paper-shop.ts';

const red = drawGarmentPhoto([200, 30, 40]);
const blue = drawGarmentPhoto([30, 40, 200]);
const tee = { name: 'Plain Tee', image: '/tee.jpg' };

describe('one product under several addresses', () => {
  it('is known by its name and picture, though the picture is packed anew', async () => {
    const { shop, crawl, sold, catalogue } = await openPaperStore();
    shop.sell('/all', {
      'linen-shirt': { name: 'Linen Shirt', image: '/a.jpg' },
      'sale-linen-shirt': { name: 'LINEN SHIRT', image: '/b.jpg', sku: 'LS-1' },
    });
    shop.picture('/a.jpg', await toJpeg(red));
    shop.picture('/b.jpg', await toJpeg(resizePhoto(red, { width: 150, height: 200 }), { quality: 60 }));
    expect(await crawl()).toMatchObject({ products: 1, new: 1 });
    expect(sold()).toMatchObject([{ name: expect.stringMatching(/^linen shirt$/i), sku: 'LS-1' }]);
    for (const key of ['linen-shirt', 'sale-linen-shirt'])
      expect(catalogue.products.findAt('paper', `${shop.url}/goods/${key}`)?.id).toBe(sold()[0]?.id);
    expect(await crawl()).toMatchObject({ products: 1, new: 0, changed: 0, unchanged: 1 });
  });

  it('is seen unchanged where each visit finds it under another address', async () => {
    const { shop, crawl, sold } = await openPaperStore();
    shop.picture('/a.jpg', await toJpeg(red));
    for (const session of ['one', 'two']) {
      shop.sell('/all', { [session]: { name: 'Linen Shirt', image: '/a.jpg' } });
      expect(await crawl()).toMatchObject({ products: 1, unchanged: session === 'one' ? 0 : 1 });
    }
    expect(sold()).toHaveLength(1);
  });

  it.each([
    ['colours', { image: '/blue.jpg' }],
    ['prices', { price: '45.00' }],
    ['numbers', { sku: 'LS-2' }],
    ['names', { name: 'Linen Shirt, long' }],
  ])('is not taken for another of other %s', async (_, difference) => {
    const { shop, crawl } = await openPaperStore();
    const shirt = { name: 'Linen Shirt', image: '/a.jpg', sku: 'LS-1' };
    shop.sell('/all', { one: shirt, two: { ...shirt, sku: '', image: '/b.jpg', ...difference } });
    shop.picture('/a.jpg', await toJpeg(red));
    shop.picture('/b.jpg', await toJpeg(red, { quality: 60 }));
    shop.picture('/blue.jpg', await toJpeg(blue));
    expect(await crawl()).toMatchObject({ products: 2, new: 2 });
  });
});

describe('a picture', () => {
  it('that was packed anew is not another; one that shows something else is', async () => {
    const { shop, crawl, sold } = await openPaperStore();
    shop.sell('/all', { shirt: { name: 'Linen Shirt', image: '/a.jpg' }, tee });
    shop.picture('/tee.jpg', await toJpeg(blue));
    shop.picture('/a.jpg', await toJpeg(red));
    const shirt = () => sold().find(({ name }) => name === 'Linen Shirt');
    await crawl();
    const first = shirt()?.picture;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    shop.picture('/a.jpg', await toJpeg(red, { quality: 50 }));
    await crawl();
    expect(shirt()?.picture).toBe(first);
    shop.forget();
    await crawl();
    expect(shop.asked).not.toContain('/a.jpg');
    shop.picture('/a.jpg', await toJpeg(blue));
    await crawl();
    expect(shirt()?.picture).not.toBe(first);
  });

  it('that is no more is taken from its product by the second crawl that finds it so, and comes back with it', async () => {
    const { shop, crawl, sold } = await openPaperStore();
    shop.sell('/all', { shirt: { name: 'Linen Shirt', image: '/a.jpg' }, tee });
    shop.picture('/tee.jpg', await toJpeg(blue));
    shop.picture('/a.jpg', await toJpeg(red));
    const shirt = () => sold().find(({ name }) => name === 'Linen Shirt');
    await crawl();
    shop.answers.delete('/a.jpg');
    const first = shirt()?.picture;
    expect(await crawl()).toMatchObject({ failed: { picture_http_404: 1 } });
    expect(shirt()?.picture).toBe(first);
    expect(await crawl()).toMatchObject({ failed: { picture_http_404: 1 } });
    expect(shirt()?.picture).toBeNull();
    shop.picture('/a.jpg', await toJpeg(red));
    await crawl();
    expect(shirt()?.picture).not.toBeNull();
  });
});

it('that never was is noted by each crawl, and asked for by each', async () => {
  const { shop, crawl, sold } = await openPaperStore();
  shop.sell('/all', { shirt: { name: 'Linen Shirt', image: '/a.jpg' }, tee });
  shop.picture('/tee.jpg', await toJpeg(blue));
  for (let round = 0; round < 3; round++) {
    expect(await crawl()).toMatchObject({ products: 2, failed: { picture_http_404: 1 } });
    expect(sold().filter(({ picture }) => picture !== null)).toMatchObject([{ name: 'Plain Tee' }]);
  }
});

describe("a shop's placeholder picture", () => {
  const names = ['Coat', 'Shirt', 'Skirt', 'Dress', 'Jeans', 'Blouse'];

  it('is noticed in other bytes under every product, and stays out', async () => {
    const { shop, crawl, sold } = await openPaperStore();
    const goods = names.map((name, at) => [name.toLowerCase(), { name, image: `/none-${at}.jpg` }]);
    shop.sell('/all', { ...Object.fromEntries(goods), tee: { name: 'Tee', image: '/tee.jpg' } });
    for (const at of names.keys())
      shop.picture(`/none-${at}.jpg`, await toJpeg(red, { quality: 60 + 6 * at }));
    shop.picture('/tee.jpg', await toJpeg(blue));
    expect(await crawl()).toMatchObject({ products: 7 });
    expect(sold().filter(({ picture }) => picture !== null)).toMatchObject([{ name: 'Tee' }]);
    shop.forget();
    await crawl();
    expect(sold().filter(({ picture }) => picture !== null)).toHaveLength(1);
    expect(shop.asked.filter((path) => path.endsWith('.jpg'))).toEqual([]);
  });

  it('gives way to the picture that the shop takes at last', async () => {
    const { shop, crawl, sold } = await openPaperStore();
    const goods = names.map((name) => [name.toLowerCase(), { name, image: `/${name}.jpg` }]);
    shop.sell('/all', Object.fromEntries(goods));
    for (const name of names) shop.picture(`/${name}.jpg`, await toJpeg(red));
    await crawl();
    expect(sold().filter(({ picture }) => picture !== null)).toHaveLength(0);
    shop.picture('/Coat.jpg', await toJpeg(blue));
    await crawl();
    expect(sold().filter(({ picture }) => picture !== null)).toMatchObject([{ name: 'Coat' }]);
  });
});
