import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const price = (html: string) =>
  extractPage({
    html: `<title>Linen shirt</title><main><img src="/1.jpg">${html}</main>`,
    url: 'https://quay.test/p/linen-shirt',
  }).products[0]?.price?.minorUnits;
const button = (text: string) => `<div><button>${text}</button></div>`;

it.each(['장바구니 담기', '加入購物車', 'أضف إلى السلة', 'Mua ngay'])(
  'finds the price of a page without headings beside the button that says "%s"',
  (text) => expect(price(`<div><b>€20.00</b>${button(text)}</div>`)).toBe(2000),
);

it('takes two buttons that say different things for those of one product', () =>
  expect(price(`<div><b>€20.00</b>${button('Buy now')}${button('Add to cart')}</div>`)).toBe(2000));

it('spaces a name as the title does, which may write it small', () => {
  const { products } = extractPage({
    html: '<title>Linen shirt Quay Works</title><h1><span>Linen shirt</span><a href="/quay">QUAY WORKS</a></h1><p class="price">€20.00</p>',
    url: 'https://shop.test/p/linen-shirt',
  });
  expect(products[0]?.name).toBe('Linen shirt QUAY WORKS');
});

it('leaves out of a name what a heading hides', () => {
  const { products } = extractPage({
    html: '<h1><b>Quay Works</b> Linen shirt <i class="h-hide">light blue</i></h1><p class="price">€20.00</p>',
    url: 'https://shop.test/p/linen-shirt',
  });
  expect(products[0]?.name).toBe('Quay Works Linen shirt');
});

it.each(['Sold out', 'Нет в наличии', 'Tükendi'])(
  'knows a product that is gone by "%s" in the place of its price',
  (words) => {
    const { kind, products } = extractPage({
      html: `<h1>Linen shirt</h1><img src="/1.jpg" alt="Linen shirt"><div class="prices"><span>${words}</span></div>`,
      url: 'https://shop.test/model.aspx?id=12',
    });
    expect([kind, products[0]?.name, products[0]?.price]).toEqual(['product', 'Linen shirt', null]);
  },
);

it.each(['<p>Price upon request</p>', '<input type="button" value="Уточнить цену">'])(
  'knows a product whose price is to be asked for by %s',
  (line) => {
    const { kind, products } = extractPage({
      html: `<h1>Linen shirt</h1><img src="/1.jpg" alt="Linen shirt">${line}`,
      url: 'https://shop.test/model.aspx?id=12',
    });
    expect([kind, products[0]?.name, products[0]?.price]).toEqual(['product', 'Linen shirt', null]);
  },
);

it.each(['Item no.: 28510', 'SKU: QW-7', 'Art. Nr: 28510'])(
  'leaves out of a name its number: %s',
  (number) => {
    const { products } = extractPage({
      html: `<h1>Linen shirt <span>${number}</span></h1><p class="price">€20.00</p>`,
      url: 'https://quay.test/p/linen-shirt',
    });
    expect(products[0]?.name).toBe('Linen shirt');
  },
);

it('reads a product whose price is told to customers alone by the button that buys it', () => {
  const sold = (more: string, url = 'https://quay.test/chairs/stool/') =>
    extractPage({
      html: `<title>Stool</title><div><h1>Stool</h1><p>Sign in to see prices</p>${more}</div>`,
      url,
    }).products.map(({ name, price }) => [name, price]);
  expect(sold(button('Add to cart'))).toEqual([['Stool', null]]);
  expect(sold(button('Read more'))).toEqual([]);
  expect(sold(`<div class="modal">${button('Add to cart')}</div>`)).toEqual([]);
  expect(sold(button('Add to cart'), 'https://quay.test/')).toEqual([]);
});
