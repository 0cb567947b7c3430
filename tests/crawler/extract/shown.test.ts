import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const at = 'https://quay.test/shirt';
const jsonLd = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const product = (offers: unknown, more: object = {}) =>
  jsonLd({ '@type': 'Product', name: 'Linen shirt', image: '/1.jpg', offers, ...more });
const read = (html: string, url = at) => {
  const { products } = extractPage({ html: `<h1>Linen shirt</h1>${html}`, url });
  return products.map(({ name, price, image }) => [name, price?.minorUnits, price?.currency, image]);
};
const one = (minorUnits: number, image = '/1.jpg', currency = 'EUR') => [
  ['Linen shirt', minorUnits, currency, `https://quay.test${image}`],
];
const group = (urls: readonly [string, string]) =>
  jsonLd({
    '@type': 'ProductGroup',
    name: 'Linen shirt',
    image: '/1.jpg',
    hasVariant: urls.map((url, n) => ({
      '@type': 'Product',
      name: `Linen shirt - ${n}`,
      image: `/${n + 2}.jpg`,
      offers: { url, price: 10 + 2 * n, priceCurrency: 'EUR' },
    })),
  });

it('names a product as its heading does, without its variant', () => {
  expect(read(product({ price: 12, priceCurrency: 'EUR' }, { name: 'Linen shirt - Blue / XL' }))).toEqual(
    one(1200),
  );
});

it('takes the variant of the address, by parameter whatever else is in it, and by path', () => {
  const byParameter = group([`${at}?variant=1`, `${at}?variant=2`]);
  expect(read(byParameter, `${at}?variant=2&utm_source=mail`)).toEqual(one(1200, '/3.jpg'));
  expect(read(group([`${at}/red`, `${at}/blue`]), `${at}/blue`)).toEqual(one(1200, '/3.jpg'));
  expect(read(group([at, at]))).toEqual(one(1000));
});

it('takes the price that is shown within the bounds of all offers', () => {
  const bounds = { '@type': 'AggregateOffer', lowPrice: '12.99', highPrice: '19.99', priceCurrency: 'EUR' };
  expect(read(`${product(bounds)}<p class="price">15,99 €</p>`)).toEqual(one(1599));
  expect(read(`${product(bounds)}<p class="price">9,99 €</p>`)).toEqual(one(1299));
});

it('takes what is shown a hundred times lower than a state counts', () => {
  const state = {
    product: { id: 'x', name: 'Linen shirt', images: ['/1.jpg'], price: 2999, was: 3999, currency: 'EUR' },
  };
  const script = `<script type="application/json">${JSON.stringify(state)}</script>`;
  expect(read(`<p class="price">€29.99</p>${script}`)).toEqual(one(2999));
});

it('leaves out what only members pay, and counts ten rials to a toman', () => {
  const members = { price: 10, priceCurrency: 'EUR', validForMemberTier: { '@type': 'MemberProgramTier' } };
  expect(read(product({ priceSpecification: [members, { price: 12, priceCurrency: 'EUR' }] }))).toEqual(
    one(1200),
  );
  expect(read(product({ price: '129000', priceCurrency: 'IRT' }))).toEqual(one(129_000_000, '/1.jpg', 'IRR'));
});

it('takes the heading for the name where all variants of a table go on behind it', () => {
  const row = (size: string) =>
    `<tr itemscope itemtype="https://schema.org/Product"><td itemprop="name">Linen shirt ${size}</td><td itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><meta itemprop="price" content="12"></td></tr>`;
  expect(
    read(`<img src="/1.jpg" alt="Linen shirt"><table>${row('S')}${row('M')}${row('L')}</table>`),
  ).toEqual(one(1200));
});

it('takes what the mark-up states for scripts where no text tells a price', () => {
  expect(
    read(
      '<img src="/1.jpg" alt="Linen shirt"><p class="price"><b data-price="12.00" data-currency="EUR"></b></p>',
    ),
  ).toEqual(one(1200));
});

it('takes the picture behind a gallery before one that is told to be small', () => {
  const small = '<meta property="og:image" content="/h_200,w_200,c_fill/1.jpg">';
  const large =
    '<div class="image-grid"><div style="background-image: url(&quot;/h_1440/1.jpg&quot;)"></div></div>';
  expect(read(`${small}<p class="price">12,00 €</p>${large}`)).toEqual(one(1200, '/h_1440/1.jpg'));
});

it.each([
  '<div class="a1"><span class="b1">12,50 €</span><span class="b2">12,00 €</span></div>',
  '<div class="a1"><span class="b1">12,00 €</span><span class="b2">3 x 4,00 €</span></div>',
  '<div data-hook="product-price"><i data-hook="secondary-price">12,50 €</i><b data-hook="primary-price">12,00 €</b></div>',
])('takes the price to pay beside the heading of %s', (html) => {
  expect(read(`${html}<img src="/1.jpg" alt="Linen shirt">`)).toEqual(one(1200));
});

it('knows a short heading in a script without an alphabet by the title of its page', () => {
  const html =
    '<html lang="ja"><title>リネンシャツ - 埠頭商店</title><div class="product"><h2>リネンシャツ</h2><img src="/1.jpg" alt="リネンシャツ"><p class="price">2,200円(税200円)</p></div></html>';
  const { products } = extractPage({ html, url: 'https://quay.test/?pid=123' });
  expect(products).toMatchObject([{ name: 'リネンシャツ', price: { minorUnits: 2200, currency: 'JPY' } }]);
});

it('takes the price before the one that the page crosses out, though each has a line of its own and data tell the other', () => {
  const old = '<div class="b2"><span style="text-decoration: line-through">19,00 €</span><i>-37%</i></div>';
  expect(
    read(
      `${product({ price: 19, priceCurrency: 'EUR' })}<p>Woven and sewn by hand</p><div class="a1"><b>12,00 €</b></div>${old}`,
    ),
  ).toEqual(one(1200));
});

it('shows of several pictures the one that the page shares, where it is one of them', () => {
  const several = product({ price: 12, priceCurrency: 'EUR' }, { image: ['/crest.png', '/1.jpg'] });
  const shares = (image: string) => `<meta property="og:image" content="https://quay.test${image}">`;
  expect(read(shares('/1.jpg') + several)).toEqual(one(1200));
  expect(read(shares('/shop.jpg') + several)).toEqual(one(1200, '/crest.png'));
});

it.each(['16 reviews', '(16)', '16 in stock'])(
  'takes no count for a price, though it stands in its place: %s',
  (count) => {
    const shown = `<span class="price"><i>79,50 €</i><i>${count}</i></span><button>Add to cart</button>`;
    expect(read(product({ price: 79.5, priceCurrency: 'EUR' }) + shown)).toEqual(one(7950));
  },
);
