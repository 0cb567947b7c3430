import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const url = 'https://quay.test/p/linen-shirt';
const jsonLd = (...values: readonly object[]) =>
  values.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`).join('');
const titled = (title: string) => `<meta property="og:title" content="${title}">`;
const picture = '<meta property="og:image" content="/1.jpg">';
const heading = '<h1>Linen shirt</h1>';
const product = (offers: unknown) => ({ '@type': 'Product', name: 'Linen shirt', image: '/1.jpg', offers });
const inEuros = (price: unknown) => ({ price, priceCurrency: 'EUR' });

/** Pages that tell a linen shirt's price, each in its own way, and that price. */
const pages: readonly (readonly [way: string, html: string, price: string | null])[] = [
  [
    'after a label, and before what it was',
    `${picture}<div>${heading}<div><i>MRP:</i><b><u>₹699</u></b><b>₹489</b><b>30% Off</b></div></div>`,
    '48900 INR',
  ],
  [
    'in a state without a currency',
    `${picture}<div>${heading}<b>Free gift on ₹999 &amp; above</b></div><script>window.__STATE__ = {"product":{"sku":"1","name":"Linen shirt","mrp":699,"offerPrice":489}}</script>`,
    '48900 INR',
  ],
  [
    'of variants that name their group by its number',
    `${heading}${jsonLd([
      { '@type': 'ProductGroup', name: 'Linen shirt', productGroupID: 'g1', image: '/1.jpg' },
      { '@type': 'Product', name: 'S', inProductGroupWithID: 'g1', offers: inEuros(12) },
      { '@type': 'Product', name: 'M', inProductGroupWithID: 'g1', offers: inEuros(12) },
    ])}`,
    '1200 EUR',
  ],
  [
    'of variants that refer to their group',
    `${heading}${jsonLd(
      { '@type': 'ProductGroup', '@id': '#g', name: 'Linen shirt', image: '/1.jpg' },
      { '@type': 'Product', name: 'S', isVariantOf: { '@id': '#g' }, offers: inEuros(12) },
    )}`,
    '1200 EUR',
  ],
  [
    'that a benefit lowers, in a state',
    `${picture}${heading}<script>window.__STATE__ = {"product":{"sku":"1","name":"Linen shirt","salePrice":1499,"currency":"EUR","benefitsView":{"discountedSalePrice":1199,"discountedRatio":20}}}</script>`,
    '119900 EUR',
  ],
  [
    'in yuan on a page in Chinese that does not say so, behind how many were sold in how many days',
    `<p>亚麻衬衫女款夏季新款</p>${picture}<div>${heading}<div class="price"><p><span><i>90</i>天销量<i>170</i>件</span> <b>¥<i>98.00</i></b> <del>¥<i>198.00</i></del></p></div></div>`,
    '9800 CNY',
  ],
  [
    'beside that of a litre',
    `${heading}${jsonLd(product({ priceSpecification: [{ ...inEuros(40), referenceQuantity: { value: 1, unitCode: 'LTR' } }, inEuros(12)] }))}`,
    '1200 EUR',
  ],
  [
    'of a litre alone',
    `${heading}${jsonLd(product({ priceSpecification: { ...inEuros(40), referenceQuantity: { value: 1, unitCode: 'LTR' } } }))}`,
    null,
  ],
  [
    'with how much of a litre it is for',
    `${heading}${jsonLd(product({ priceSpecification: { ...inEuros(12), referenceQuantity: { value: 1, unitCode: 'LTR', valueReference: { value: 0.3, unitCode: 'LTR' } } } }))}`,
    '1200 EUR',
  ],
  [
    'under a title with pictograms',
    `${titled('🎸 Linen shirt ✨')}${picture}<meta property="product:price:amount" content="12"><meta property="product:price:currency" content="EUR">`,
    '1200 EUR',
  ],
  [
    'under what is called its name, without a heading',
    `${titled('Save 30% on Linen shirt at Quay')}${picture}<div><div><p class="shop_name">Quay</p><p class="app_Name">Linen shirt</p></div><div class="price">£12.00</div></div>`,
    '1200 GBP',
  ],
  [
    'under a heading in parts, which the title spaces',
    `${titled('Linen shirt')}${picture}<div><h1>Linen<b>shirt</b></h1><p class="price">£12.00</p></div>`,
    '1200 GBP',
  ],
  [
    'under a heading that data for machines cut short',
    `${heading}${jsonLd({ ...product(inEuros(12)), name: 'Linen s...' })}`,
    '1200 EUR',
  ],
  [
    'in a table below a regular one',
    `${picture}<div>${heading}<table><tr><td>Regular price:</td><td>£19.00</td></tr><tr><td>Our price:</td><td>£12.00</td></tr></table></div>`,
    '1200 GBP',
  ],
  [
    'that is called regular, and is the only one',
    `${picture}<div>${heading}<div><i>Regular price</i><b>£12.00</b></div></div>`,
    '1200 GBP',
  ],
  [
    "under a department's heading",
    `<title>Linen shirt | Quay</title>${picture}<h1>Shirts</h1><div><h2>Linen shirt</h2><p class="price">£12.00</p></div>`,
    '1200 GBP',
  ],
  [
    'beside what nothing calls a name, in the words of the title',
    `${titled('Linen shirt')}${picture}<div><div class="x1">Linen shirt</div><div class="x2">£12.00</div></div>`,
    '1200 GBP',
  ],
  [
    "under a title with pictograms before the shop's name",
    `${titled('Linen shirt 🔥 | Quay')}${picture}<meta property="product:price:amount" content="12"><meta property="product:price:currency" content="EUR">`,
    '1200 EUR',
  ],
  [
    'on the button that buys it',
    `${picture}<div>${heading}<button>Add to basket — £12.00</button></div>`,
    '1200 GBP',
  ],
  [
    'beside a hidden one, below free shipping',
    `${picture}<div>${heading}<p>Free shipping</p><p class="price" hidden>£1.00</p><p class="price">£12.00</p></div>`,
    '1200 GBP',
  ],
];

it.each(pages)('reads a price %s', (_, html, price) => {
  const { products } = extractPage({ html, url });
  expect(
    products.map((one) => [
      one.name,
      one.price && `${one.price.minorUnits} ${one.price.currency}`,
      one.image,
    ]),
  ).toEqual([['Linen shirt', price, 'https://quay.test/1.jpg']]);
});

it('takes no shop for its product', () => {
  const told = `${titled('Quay & Co.')}<meta property="og:site_name" content="Quay & Co.">${picture}`;
  const priced =
    '<meta property="og:price:amount" content="12"><meta property="og:price:currency" content="EUR">';
  expect(extractPage({ html: told + priced, url }).products).toEqual([]);
  const [named] = extractPage({ html: `${told}${priced}<main>${heading}<b>12 €</b></main>`, url }).products;
  expect(named?.name).toBe('Linen shirt');
});

it('reads the product of a page without headings beside the button that buys it', () => {
  const shown = '<img src="/i/1.jpg"><p><b>12,50 €</b></p><button>In den Warenkorb</button>';
  const others = [2, 3].map((at) => `<li><a href="/p/${at}"><img src="/i/${at}.jpg"></a><b>${at} €</b></li>`);
  const html = `<html lang="de"><title>Linen shirt | Quay</title><main><div class="gallery">${shown}</div></main><ul>${others.join('')}</ul></html>`;
  const { kind, products } = extractPage({ html, url });
  expect(kind).toBe('product');
  expect(products).toMatchObject([
    { name: 'Linen shirt', price: { minorUnits: 1250 }, image: 'https://quay.test/i/1.jpg' },
  ]);
});

it.each([
  ['in its address alone', '/quay'],
  ['by its front page', '/'],
])('takes a page without headings for its own though its one card names the maker %s', (_, maker) => {
  const card = `<li class="item"><a href="${maker}"><img src="/1.jpg" alt="Linen shirt"></a><p class="product-name">Linen shirt</p><b class="price">£12.00</b></li>`;
  const html = `<html lang="en-GB"><title>Linen shirt</title>${jsonLd(product({ price: 12, priceCurrency: 'GBP' }))}<ul>${card}</ul></html>`;
  expect(extractPage({ html, url }).products).toMatchObject([{ name: 'Linen shirt', url }]);
});

it('takes of pictures of one name the one that a browser should load first, and mends its address', () => {
  const picture = (at: number, more: string) => `<img alt="Linen shirt" src==""/i/${at}.jpg"" ${more}>`;
  const html = `${heading}${picture(2, '')}${picture(1, 'fetchpriority="high"')}<b class="price">£12.00</b>`;
  expect(extractPage({ html, url }).products[0]?.image).toBe('https://quay.test/i/1.jpg');
});

it('reads what stands in tables within tables without a name', () => {
  const html = `<title>Linen shirt</title><table><tr><td><table><tr><td>Linen shirt</td></tr></table></td></tr><tr><td><div>Our price: <b>£12.00</b></div><img src="/1.jpg" alt="Linen shirt"></td></tr></table>`;
  expect(extractPage({ html, url }).products).toMatchObject([
    { name: 'Linen shirt', price: { minorUnits: 1200 }, image: 'https://quay.test/1.jpg' },
  ]);
});

it('takes a page without headings for its own though what it shows leads to its picture alone', () => {
  const html =
    '<title>Linen shirt</title><div><a href="/media/product/1.jpg"><img src="/media/product/1-s.jpg" alt="Linen shirt"></a><p>Linen shirt</p><p class="price">£12.00</p></div>';
  const { kind, products } = extractPage({ html, url });
  expect(kind).toBe('product');
  expect(products).toMatchObject([
    { name: 'Linen shirt', url, image: 'https://quay.test/media/product/1.jpg' },
  ]);
});

it('takes no settings of scripts for the address of a picture', () => {
  const html = `${heading}<b class="price">£12.00</b><img alt="Linen shirt" data-thumb='{"src":"/small.jpg"}' src="/1.jpg">`;
  expect(extractPage({ html, url }).products[0]?.image).toBe('https://quay.test/1.jpg');
});

it.each([
  ['/do/item/linen-shirt', 'EUR'],
  ['/do/es/linen-shirt', 'DOP'],
  ['/se/linen-shirt', 'SEK'],
])('takes what %s begins with for a country where nothing speaks against it', (path, currency) => {
  const others = currency === 'SEK' ? '' : '<p>Free from 50 €</p>';
  const html = `${picture}<div>${heading}<p class="price">1200</p></div>${others}`;
  const { products } = extractPage({ html, url: `https://quay.test${path}` });
  expect(products[0]?.price?.currency).toBe(currency);
});

it('takes the first picture of the gallery where data tell of a product without one and nothing is its heading', () => {
  const lazy = (at: number) => `<img src="data:image/gif;base64,R0lG" data-src="/i/${at}.jpg">`;
  const html = `<title>Linen shirt</title>${jsonLd({ ...product(inEuros(12.5)), image: undefined })}<div class="related"><img src="/other.jpg"></div><div class="gallery">${lazy(1)}${lazy(2)}</div>`;
  expect(extractPage({ html, url }).products[0]?.image).toBe('https://quay.test/i/1.jpg');
});

it.each(['p', 'label', 'h2'])('reads a shop whose title in a %s is called as those of another', (tag) => {
  const title = `<div class="title"><${tag} id="productTitle">Linen shirt</${tag}></div>`;
  const html = `<title>Linen shirt - Quay</title><div class="images"><img src="/1.jpg" alt="Front of a shirt"></div><form>${title}<div id="product-price"><span class="is-deprecated">€60</span> <span class="is-reduced">€20</span></div><button type="submit">Add to bag</button></form>`;
  expect(extractPage({ html, url }).products).toMatchObject([
    { name: 'Linen shirt', price: { minorUnits: 2000, currency: 'EUR' }, was: { minorUnits: 6000 } },
  ]);
});

it.each([
  '<button>Save for later</button>',
  '<span><i></i><div class="tooltip tooltip--right">Save</div></span>',
])('takes nothing that is said of a button for a part of the name: %s', (more) => {
  const html = `${picture}<div><h1>Linen shirt ${more}</h1><p class="price">£12.00</p></div>`;
  expect(extractPage({ html, url }).products[0]?.name).toBe('Linen shirt');
});
