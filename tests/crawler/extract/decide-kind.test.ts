import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const others = (count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `<div class="tile"><a href="/shop/coat-${n}"><img src="/i/${n}.jpg" alt="Coat ${n}"></a><h3>Coat ${n}</h3><span class="price">€${20 + n}.50</span></div>`,
  ).join('');
const tags =
  '<meta property="og:type" content="product"><meta property="og:title" content="Linen shirt"><meta property="product:price:amount" content="12.50"><meta property="product:price:currency" content="EUR">';
const offer = { '@type': 'Offer', price: 12.5, priceCurrency: 'EUR' };
const told = JSON.stringify({ '@type': 'Product', name: 'Linen shirt', image: '/1.jpg', offers: offer });
const state = JSON.stringify({ product: { sku: 'A1', name: 'Linen shirt', image: '/1.jpg', price: 12.5 } });

/** How a page tells that it is one shirt's own, whatever else it shows. */
it.each<readonly [string, string, number]>([
  ['tags with a price', tags, 14],
  [
    'data under its title',
    `<title>Linen shirt</title><script type="application/ld+json">${told}</script>`,
    14,
  ],
  ['a state under its heading', `<h1>Linen shirt</h1><script type="application/json">${state}</script>`, 5],
  [
    'a price beside its heading and one button',
    '<div><h1>Linen shirt</h1><b>€12.50</b><button>Add to cart</button></div>',
    5,
  ],
])('takes a page for a product by %s', (_, own, count) => {
  const html = `<html lang="de"><body><main>${own}</main><section>${others(count)}</section></body></html>`;
  const { products } = extractPage({ html, url: 'https://quay.test/shop/linen-shirt' });
  expect(products.map(({ name, price }) => [name, price?.minorUnits])).toEqual([['Linen shirt', 1250]]);
});

it('takes a page for a list by a button beside each product', () => {
  const html = `<h1>Coats</h1><p>From €20.50</p>${others(5).replaceAll('</span>', '</span><button>Add to cart</button>')}`;
  const { kind, products } = extractPage({ html, url: 'https://quay.test/shop/coats' });
  expect([kind, products.length]).toEqual(['listing', 5]);
});

it.each([
  ['more like this', '<h1>Linen shirt</h1>', 'product', 1],
  ['a list that goes on', '<h1>Linen shirt</h1><a rel="next" href="?page=2">Next</a>', 'listing', 5],
  ['a list of other things than its data name', '<body class="category"><h1>Coats</h1>', 'listing', 5],
] as const)('takes what a recipe finds for %s', (_, head, kind, count) => {
  const data = `<script type="application/ld+json">${told}</script>`;
  const html = `<title>Quay</title>${data}${head}${others(5)}`;
  const recipe = { product: '.tile', name: 'h3', url: 'a', price: '.price', next: 'a[rel=next]' };
  const content = extractPage({ html, url: 'https://quay.test/shop/linen-shirt', recipe });
  expect([content.kind, content.products.length]).toEqual([kind, count]);
});

it('takes a page for a list whose tags tell of one product after the other', () => {
  const tagged = ['Oak coat', 'Fern coat', 'Moss coat'].map(
    (name, at) =>
      `<meta property="og:type" content="product"><meta property="og:title" content="Coats"><meta property="product:price:amount" content="${20 + at}"><meta property="product:price:currency" content="EUR"><article class="tile" itemscope itemtype="https://schema.org/Product"><a href="/shop/coat-${at}"><img src="/i/${at}.jpg" alt="${name}" itemprop="image"></a><h2 itemprop="name"><a href="/shop/coat-${at}" itemprop="url">${name}</a></h2><p itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="${20 + at}"><meta itemprop="priceCurrency" content="EUR">€${20 + at}.00</p></article>`,
  );
  const { kind, products } = extractPage({ html: tagged.join(''), url: 'https://quay.test/7-coats' });
  expect(kind).toBe('listing');
  expect(products.map(({ name, price }) => [name, price?.minorUnits])).toEqual([
    ['Oak coat', 2000],
    ['Fern coat', 2100],
    ['Moss coat', 2200],
  ]);
});

it('takes a marked-up card whose heading leads away for one of a list', () => {
  const html =
    '<article itemscope itemtype="https://schema.org/Product"><a href="/coats/81-oak.html"><img src="/i/81.jpg" alt="Oak coat" itemprop="image"></a><h2 itemprop="name"><a href="/coats/81-oak.html">Oak coat</a></h2><span itemprop="price" class="price">€89.00</span></article>';
  const { kind, products } = extractPage({ html, url: 'https://quay.test/30-coats' });
  expect([kind, products[0]?.url]).toEqual(['listing', 'https://quay.test/coats/81-oak.html']);
});

it('takes a marked-up card that leads away, heading and all, for one of a list', () => {
  const html =
    '<div itemscope itemtype="https://schema.org/Product"><a itemprop="url" href="/coats/81-oak"><img data-src="/i/81.jpg" alt="Oak coat"><h2 itemprop="name">Oak coat</h2></a><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="89"><meta itemprop="priceCurrency" content="EUR"><h3 class="price">€89.00</h3></div></div>';
  const { kind, products } = extractPage({ html, url: 'https://quay.test/search?q=coat' });
  expect([kind, products[0]?.url]).toEqual(['listing', 'https://quay.test/coats/81-oak']);
});
