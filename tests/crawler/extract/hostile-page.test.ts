import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const url = 'https://shop.test/p/1';
const read = (html: string | Uint8Array, contentType?: string) =>
  extractPage({ html, url, contentType: contentType ?? null });
const card = (inside: string) => `<main>${inside}</main>`;
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

it('refuses elements nested beyond reason at once', () => {
  const startedAt = Date.now();
  expect(() => read('<div>'.repeat(200_000))).toThrow(expect.objectContaining({ code: 'unreadable_page' }));
  expect(Date.now() - startedAt).toBeLessThan(2000);
});

it.each([
  ['JSON-LD', `<script type="application/ld+json">${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}</script>`],
  ['a state', `<script>window.__STATE__={"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}</script>`],
  [
    'ten thousand items',
    `<div itemscope itemtype="http://schema.org/Product">${'<p itemprop="a" itemscope>'.repeat(10_000)}</div>`,
  ],
  ['brackets that never close', `<script>window.__STATE__={"price":"${'{['.repeat(100_000)}</script>`],
])('finds nothing in %s nested beyond reason, and takes no harm', (_, html) => {
  expect(read(html).products).toEqual([]);
});

it('takes no characters from a page that command a terminal or turn what is read around', () => {
  const product = {
    '@type': 'Product',
    name: '\u001b[2J\u001b]0;mine\u0007Red \u202eshirt',
    sku: 'R1\u009b31m',
    brand: 'Harbour\u001b[7m',
    category: 'Shirts\u0000',
    offers: { price: '5.00', priceCurrency: 'EUR' },
  };
  expect(read(jsonLd(product)).products).toMatchObject([
    { name: '[2J]0;mineRed shirt', sku: 'R131m', brand: 'Harbour[7m', kinds: ['Shirts'] },
  ]);
});

const many = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join('');

it('refuses more elements than a shop shows', () => {
  expect(() => read('<i></i>'.repeat(60_000))).toThrow(expect.objectContaining({ code: 'unreadable_page' }));
});

it('reads a list of so many products that no shop answers with only in part', () => {
  const products = Array.from({ length: 50_000 }, (_, n) => ({
    title: `Shirt ${n}`,
    handle: `shirt-${n}`,
    variants: [{ price: '5.00' }],
  }));
  expect(read(JSON.stringify({ products })).products).toHaveLength(5000);
});

/** Far more than any of them takes, far less than what grows with the square takes. */
const mostMs = 20_000;

it.each([
  ['currency signs', `<span class="price">${'$'.repeat(200_000)}</span>`],
  ['elements side by side', '<span>$5</span>'.repeat(45_000)],
  ['blocks of JSON-LD', jsonLd({ '@type': 'Thing' }).repeat(45_000)],
  ['headings', '<h1>Shirt</h1>'.repeat(45_000)],
  [
    'cards',
    `<ul>${many(9000, (n) => `<li class="product"><a href="/p/${n}"><img src="/${n}.jpg"></a><h3>Shirt ${n}</h3><b class="price">$5</b></li>`)}</ul>`,
  ],
  [
    'items that refer to many others',
    `${'<p id="a" itemprop="name">x</p>'.repeat(20_000)}<div itemscope itemtype="http://schema.org/Product" itemref="${'a '.repeat(20_000)}"></div>`,
  ],
  ['a picture within the page', `<img src="data:image/png;base64,${'A'.repeat(9_000_000)}">`],
  ['spaces in its title', `<title>${' '.repeat(1_000_000)}x</title>`],
  ['parameters in a link', `<a href="/p?${'ref=1&'.repeat(300_000)}"><img src="/a.jpg"></a>`],
  ['prices within prices', `${'<div class="price">'.repeat(900)}${'<i>$5</i>'.repeat(5000)}`],
])('reads a page of too many %s in seconds', { timeout: mostMs }, (_, html) => {
  expect(read(`<h1>Shirt</h1>${html}`).products.length).toBeLessThanOrEqual(1000);
});

it('drops links and pictures that are no web addresses', () => {
  const html = jsonLd({
    '@type': 'Product',
    name: 'Trap',
    url: 'javascript:alert(1)',
    image: 'data:image/png;base64,AAAA',
    offers: { price: 5, priceCurrency: 'EUR' },
  });
  expect(read(html).products).toMatchObject([{ url, image: null }]);
  const listing = `<ul>${[1, 2, 3].map((n) => `<li class="product"><a href="javascript:steal(${n})"><img src="file:///etc/passwd"></a><h3>Piece ${n}</h3><span class="price">€5</span></li>`).join('')}</ul>`;
  expect(extractPage({ html: listing, url: 'https://shop.test/list' }).products).toEqual([]);
});

it('keeps mark-up in names as text, and passes it on without tags', () => {
  const html = jsonLd({
    '@type': 'Product',
    name: 'Shirt <img src=x onerror=alert(1)> &amp; tie',
    offers: { price: 5, priceCurrency: 'EUR' },
  });
  expect(read(html).products[0]?.name).toBe('Shirt & tie');
});

it('does not take the shop down with the login in a link', () => {
  const html = `<link rel="canonical" href="https://user:secret@shop.test/p/1"><h1>Tie</h1>${jsonLd({ '@type': 'Product', name: 'Tie', offers: { price: 5, priceCurrency: 'EUR' } })}`;
  expect(read(html).products[0]?.url).toBe('https://shop.test/p/1');
});

it.each([
  ['an empty page', ''],
  ['a page of nothing but white space', ' \n '],
  ['a captcha', '<h1>Enter the characters you see below</h1><form><input name="field-keywords"></form>'],
  ['an error page', '<h1>503 Service Unavailable</h1>'],
  ['an article', card(`<h1>Ten coats we love</h1><p>${'We saw coats for $200 and more. '.repeat(50)}</p>`)],
  ['JSON of something else', '{"status":"ok","items":[1,2,3]}'],
  ['binary data', '\u0000\u0001\u0002PK\u0003\u0004'],
])('finds no product on %s', (_, html) => {
  expect(extractPage({ html, url: 'https://shop.test/page' }).products).toEqual([]);
});

const price = (bytes: Uint8Array, contentType?: string) =>
  read(bytes, contentType).products.map((one) => [one.name, one.price?.minorUnits]);
const latin = (text: string) =>
  Uint8Array.from(text, (character) => (character === '€' ? 0x80 : character.charCodeAt(0)));
const page = (head: string) =>
  `<html><head>${head}<meta property="og:type" content="product"></head><body><h1>Müslischale</h1><span class="price">5,50 €</span></body></html>`;

it.each([
  ['its header', latin(page('')), 'text/html; charset=windows-1252'],
  ['its header, which says iso-8859-1 for windows-1252', latin(page('')), 'text/html; charset=ISO-8859-1'],
  ['its own statement', latin(page('<meta charset="windows-1252">')), 'text/html'],
  [
    'its own old statement',
    latin(page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')),
    undefined,
  ],
  ['nothing at all', latin(page('')), undefined],
  ['UTF-8 that nobody states', new TextEncoder().encode(page('')), undefined],
  [
    'a byte order mark against its header',
    new TextEncoder().encode(`\ufeff${page('')}`),
    'text/html; charset=windows-1252',
  ],
  [
    'UTF-16 with a mark',
    new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(page(''), (character) => character.charCodeAt(0)).buffer),
    ]),
    undefined,
  ],
])('reads letters by %s', (_, bytes, contentType) => {
  expect(price(bytes, contentType)).toEqual([['Müslischale', 550]]);
});
