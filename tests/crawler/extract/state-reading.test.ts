import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const product = { sku: 'A1', name: 'Linen shirt', image: '/1.jpg', price: 12.5, currency: 'EUR' };
const state = JSON.stringify({ product });
const script = (text: string) => `<script>${text}</script>`;
const escaped = (mark: string) =>
  state.replace(/["{}]/g, (one) => `${mark}${one.charCodeAt(0).toString(16)}`);
const row = JSON.stringify(`5:["$","div",null,${state}]\n`).slice(1, -1);
const flat = JSON.stringify([
  { _1: 2 },
  'loaderData',
  { _3: 4, _5: 6, _7: 8, _9: 10 },
  'title',
  'Linen shirt',
  'price',
  12.5,
  'image',
  '/1.jpg',
  'currency',
  'EUR',
]);
const theme = { id: 5, price: 1250, name: 'Linen shirt - S', public_title: 'S', sku: 'A1' };

/** Where pages keep what their scripts know of a linen shirt. */
const states: readonly (readonly [place: string, html: string])[] = [
  ['a string with escapes by number', script(`window.__STATE__ = JSON.parse('${escaped('\\x')}')`)],
  ['a string with Unicode escapes', script(`window.__STATE__ = JSON.parse("${escaped('\\u00')}")`)],
  ['a template literal', script(`window.__STATE__ = JSON.parse(\`${state}\`)`)],
  ['base64', script(`window.__STATE__ = JSON.parse(atob("${btoa(state)}"))`)],
  [
    'a stream in pieces of a script each',
    script(`self.__next_f.push([1,"${row.slice(0, 60)}"])`) +
      script(`self.__next_f.push([1,"${row.slice(60)}"])`),
  ],
  [
    'a flat list that names keys by position',
    script(`window.__context.streamController.enqueue(${JSON.stringify(flat)})`),
  ],
  [
    'an event for analytics',
    script(
      `gtag('event', 'view_item', {"currency": "EUR", "items": [{"item_id": "A1", "item_name": "Linen shirt", "price": 12.5}]})`,
    ),
  ],
  [
    'an older event for analytics, with a brand alone',
    script(
      `dataLayer.push({"ecommerce": {"currencyCode": "EUR", "detail": {"products": [{"id": "A1", "name": "Linen shirt", "price": "12.50", "brand": "Quay"}]}}})`,
    ),
  ],
  [
    'a transferred state whose quotes are entities of its own',
    `<script type="application/json">${state.replaceAll('"', '&q;')}</script>`,
  ],
  ["a component's attribute", `<product-page :product='${state}'></product-page>`],
  [
    'what a theme tells analytics, in cents',
    script(
      `var meta = {"product":${JSON.stringify({ id: 77, variants: [theme] })}}; var shop = {"currency":"EUR"}`,
    ),
  ],
];

it.each(states)('reads a price in %s', (_, html) => {
  const { products } = extractPage({
    html: `<meta property="og:image" content="/1.jpg"><h1>Linen shirt</h1>${html}`,
    url: 'https://quay.test/p/linen-shirt',
  });
  expect(products).toMatchObject([
    { name: 'Linen shirt', price: { minorUnits: 1250, currency: 'EUR' }, image: 'https://quay.test/1.jpg' },
  ]);
});

const named = { sku: 'A1', name: 'Linen shirt', image: '/1.jpg' };
const inCents = { centAmount: 1250, currencyCode: 'EUR', fractionDigits: 2 };

/** How states tell a linen shirt's price. */
const shapes: readonly (readonly [shape: string, product: object])[] = [
  ['beside one before a sale', { ...named, mrp: 19, sellingPrice: 12.5 }],
  ['in cents', { ...named, price_cents: 1250 }],
  ['in details', { ...named, priceDetails: { mrp: 19, sellingPrice: 12.5 } }],
  [
    'as the final one of a range',
    {
      ...named,
      price_range: { minimum_price: { regular_price: { value: 19 }, final_price: { value: 12.5 } } },
    },
  ],
  ['with its tax', { ...named, price: { price: 0, price_plus_vat: 12.5 } }],
  ['in cents beside its decimals', { ...named, price: { value: 1250, decimalValue: '12.50' } }],
  ['as that of sales', { ...named, price: { list: { value: 19 }, sales: { value: 12.5 } } }],
  [
    'of its variants',
    { name: 'Linen shirt', image: '/1.jpg', variants: [{ available: false, price: 10 }, { price: 12.5 }] },
  ],
  [
    'of variants in a connection',
    { ...named, variants: { edges: [{ node: { price: { amount: '12.5' } } }] } },
  ],
  [
    'of its first variant, under a name by language',
    {
      name: { 'en-US': 'Linen shirt' },
      masterVariant: { images: [{ url: '/1.jpg' }], prices: [{ value: inCents }] },
    },
  ],
  [
    'of what a seller offers',
    {
      productName: 'Linen shirt',
      items: [
        { images: [{ imageUrl: '/1.jpg' }], sellers: [{ commertialOffer: { Price: 12.5, ListPrice: 19 } }] },
      ],
    },
  ],
];

it.each(shapes)('reads a price %s', (_, shape) => {
  const { products } = extractPage({
    html: `<html lang="de"><h1>Linen shirt</h1><script type="application/json">${JSON.stringify({ shape })}</script></html>`,
    url: 'https://quay.test/p/linen-shirt',
  });
  expect(products).toMatchObject([
    { name: 'Linen shirt', price: { minorUnits: 1250, currency: 'EUR' }, image: 'https://quay.test/1.jpg' },
  ]);
});

const listed = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `Linen air shirt ${at}`,
    url: `/p/${at}`,
    medias: [{ type: 'image', url: `/i/${at}.jpg` }],
    price: { effective: { min: 12.5, currency_code: 'EUR' }, marked: { min: 20, currency_code: 'EUR' } },
  }));

it.each([2, 5])('lists %i products of a state that name what was searched for', (count) => {
  const html = `<title>air shirt - Quay</title>${script(`window.__STATE__ = ${JSON.stringify({ items: listed(count) })}`)}`;
  const { products } = extractPage({ html, url: 'https://quay.test/search?q=air+shirt' });
  expect(products.map(({ url, price, image }) => [url, price?.minorUnits, image])).toEqual(
    listed(count).map((_, at) => [`https://quay.test/p/${at}`, 1250, `https://quay.test/i/${at}.jpg`]),
  );
});

it.each(['productDetailUrl', 'item_link', 'pageUrl'])(
  'lists products whose addresses stand under %s',
  (key) => {
    const items = listed(3).map(({ url, ...item }, at) => ({ ...item, slug: `other-${at}`, [key]: url }));
    const html = `<title>Quay</title>${script(`window.__STATE__ = ${JSON.stringify({ items })}`)}`;
    const { products } = extractPage({ html, url: 'https://quay.test/shirts' });
    expect(products.map(({ url }) => url)).toEqual(listed(3).map(({ url }) => `https://quay.test${url}`));
  },
);

it('takes the price of the size that the address holds, where data for machines leave it empty', () => {
  const sizes = [100086, 100025, 100034].map((id, at) => ({
    id: String(id),
    product_name: 'Linen shirt',
    price: { price: 0, price_plus_vat: 10 + at },
  }));
  const told = { '@type': 'Product', name: 'Linen shirt', offers: { priceCurrency: 'EUR', price: '' } };
  const html = `<html lang="de"><script type="application/ld+json">${JSON.stringify(told)}</script><h1>Linen shirt</h1><shop-price :products='${JSON.stringify(sizes)}'></shop-price></html>`;
  const { products } = extractPage({ html, url: 'https://quay.test/shirts/linen-shirt-100025' });
  expect(products[0]?.price).toEqual({ minorUnits: 1100, currency: 'EUR' });
});

it('takes of several pictures in a state those that it calls the main ones', () => {
  const image = { large: [{ url: '/1.jpg?w=537' }], product_main: [{ url: '/1.jpg?w=1500' }] };
  const html = `<h1>Linen shirt</h1><div data-product='${JSON.stringify({ ...product, image })}'></div>`;
  expect(extractPage({ html, url: 'https://quay.test/p/linen-shirt' }).products[0]?.image).toBe(
    'https://quay.test/1.jpg?w=1500',
  );
});

it('takes what a state calls a thumbnail only where no other size is named', () => {
  const images = [{ thumbnail: '//cdn.quay.test/81/1.jpg', twoX: '//cdn.quay.test/800/1.jpg' }];
  const { products } = extractPage({
    html: `<h1>Linen shirt</h1>${script(`window.__STATE__ = ${JSON.stringify({ product: { ...product, image: undefined, images } })}`)}`,
    url: 'https://quay.test/p/linen-shirt',
  });
  expect(products[0]?.image).toBe('https://cdn.quay.test/800/1.jpg');
});
