import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const url = 'https://quay.test/collections/shirts';
const list = (card: (n: number) => string) =>
  `<html lang="de"><title>Shirts</title><h1>Shirts</h1><ul class="grid">${[1, 2, 3, 4, 5, 6].map(card).join('')}</ul></html>`;
const price = (n: number) => `<span class="price">${10 + n},99 €</span>`;
const shown = (n: number) => `<img src="/i/${n}.jpg" alt=""><h3>Linen shirt ${n}</h3>${price(n)}`;
const pictured = (picture: string) => (n: number) =>
  `<li>${picture.replaceAll('#', String(n))}<h3>Linen shirt ${n}</h3>${price(n)}</li>`;

it.each<readonly [string, (n: number) => string]>([
  ['a link around', (n) => `<a href="/p/${n}" class="tile">${shown(n)}</a>`],
  ['an address in its data', (n) => `<li class="tile" data-href="/p/${n}">${shown(n)}</li>`],
  [
    'an address for its script',
    (n) => `<li role="link" data-url="https://quay.test/p/${n}">${shown(n)}</li>`,
  ],
  ['a script that leaves', (n) => `<li onclick="location.href='/p/${n}'">${shown(n)}</li>`],
  ['a script that opens', (n) => `<li onclick="window.open('/p/${n}','_self')">${shown(n)}</li>`],
  ['a picture behind its link', pictured('<a href="/p/#" style="background-image:url(/i/#.jpg)"></a>')],
  [
    'a picture among other things behind it',
    pictured(`<a href="/p/#"><div style="background: #fff url('/i/#.jpg') no-repeat"></div></a>`),
  ],
  ['a picture for a lazy script', pictured('<a href="/p/#"><div data-bg="url(/i/#.jpg)"></div></a>')],
  [
    'a picture in a source alone',
    pictured('<a href="/p/#"><picture><source srcset="/i/#.jpg"></picture></a>'),
  ],
  [
    'a picture for browsers without scripts',
    pictured('<a href="/p/#"><noscript><img src="/i/#.jpg"></noscript></a>'),
  ],
  [
    'its maker named first',
    (n) =>
      `<li><a href="/p/${n}"><img src="/i/${n}.jpg"></a><a href="/p/${n}"><p>Quay</p><p>Linen shirt ${n}</p></a>${price(n)}</li>`,
  ],
  [
    'its maker told apart by an attribute of its own',
    (n) =>
      `<li><a href="/p/${n}"><img src="/i/${n}.jpg" alt="Quay ${n} Linen shirt ${n}"><p data-component="LabelPrimary">New season</p><p data-component="BrandName">Quay ${n}</p><p data-component="Description">Linen shirt ${n}</p><div data-component="PriceBrief"><p data-component="PriceOriginal">99,00 €</p><p data-component="PriceFinal">${10 + n},99 €</p></div></a></li>`,
  ],
  [
    'its maker before its name',
    (n) =>
      `<li><a class="link" href="/p/${n}" aria-label="Linen shirt ${n}"></a><img src="/i/${n}.jpg" alt="Linen shirt ${n} Quay"><h2 class="card__brand-wrap"><span class="card__brand">Quay</span><span class="card__name"><span class="card__name-separator"> / </span>Linen shirt ${n}</span></h2>${price(n)}</li>`,
  ],
  [
    'a price for those with a wallet and a former one',
    (n) =>
      `<li><a href="/p/${n}"><img src="/i/${n}.jpg"></a><h3>Linen shirt ${n}</h3><p class="price"><ins class="price__lower-price wallet-price">${10 + n},99 €</ins><del>99,00 €</del></p></li>`,
  ],
  [
    'a price for scripts alone',
    (n) =>
      `<li data-price="${10 + n}.99"><a href="/p/${n}"><img src="/i/${n}.jpg"></a><h3>Linen shirt ${n}</h3></li>`,
  ],
  [
    'a price and a former one as amounts alone',
    (n) =>
      `<li><a href="/p/${n}"><img src="/i/${n}.jpg"></a><h3>Linen shirt ${n}</h3><i data-price-amount="${10 + n}.99"></i><i data-price-amount="99"></i></li>`,
  ],
  [
    'the parts of its name side by side',
    (n) =>
      `<li><a href="/p/${n}"><img src="/i/${n}.jpg"></a><h3>Linen<span class="more">shirt ${n}</span></h3>${price(n)}</li>`,
  ],
  [
    'the parts of its name apart in a title alone',
    (n) =>
      `<li><a href="/p/${n}" title="Linen shirt ${n}"><img src="/i/${n}.jpg"></a><h3><b>Linen</b>shirt ${n}</h3>${price(n)}</li>`,
  ],
  [
    'a title that ends in a dash',
    (n) =>
      `<li><a href="/p/${n}" title="Quay - "><img src="/i/${n}.jpg" alt="Quay - "><b>Quay</b><i>Linen shirt ${n}</i></a>${price(n)}</li>`,
  ],
  [
    'its name cut short in the link and whole in the title',
    (n) =>
      `<li><a href="/p/${n}" title="Linen shirt ${n}"><img src="/i/${n}.jpg"></a><a href="/p/${n}" class="title">Linen sh…</a>${price(n)}</li>`,
  ],
  [
    'its name cut short before two dots and whole beside the picture',
    (n) =>
      `<li class="product-item"><a href="/p/${n}"><img src="/i/${n}.jpg" alt="Linen shirt ${n}"></a><a href="/p/${n}" class="product-item-link">Linen sh..</a>${price(n)}</li>`,
  ],
  [
    'data for machines on the link around',
    (n) =>
      `<a itemscope itemtype="http://schema.org/Product" href="/p/${n}"><meta itemprop="name" content="Linen shirt ${n}"><img itemprop="image" src="/i/${n}.jpg"><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR"><span itemprop="price" content="${10 + n}.99">${10 + n},99 €</span></div></a>`,
  ],
  [
    'a link to a wish list before their own',
    (n) =>
      `<li><a href="/customer/account/login/?wish=${n}" rel="nofollow"></a><a href="/p/${n}">${shown(n)}</a></li>`,
  ],
  [
    'their name beside the picture, and how much they are reduced in the link',
    (n) =>
      `<li><a href="/p/${n}"><img src="/i/${n}.jpg" alt="Linen shirt ${n}"></a><span class="price">${10 + n},99 €</span><a href="#">(up to 13% off)</a></li>`,
  ],
  [
    'the name of their category before their own',
    (n) =>
      `<li><img src="/i/${n}.jpg" alt="Picture"><div class="product__category-name">Shirts of linen</div><a class="product__name" href="/p/${n}">Linen shirt ${n}</a>${price(n)}</li>`,
  ],
  [
    'a name for scripts alone',
    (n) =>
      `<li data-product-name="Linen shirt ${n}"><a href="/p/${n}"><img src="/i/${n}.jpg"></a>${price(n)}</li>`,
  ],
])('reads cards with %s', (_, card) => {
  expect(extractPage({ html: list(card), url }).products).toMatchObject(
    [1, 2, 3, 4, 5, 6].map((n) => ({
      name: `Linen shirt ${n}`,
      url: `https://quay.test/p/${n}`,
      image: `https://quay.test/i/${n}.jpg`,
      price: { minorUnits: 1099 + 100 * n, currency: 'EUR' },
    })),
  );
});

it('does not take a button that puts a product into the cart for a second product', () => {
  const html = list(
    (n) => `<li><a href="/p/${n}">${shown(n)}</a><button data-url="/cart/add?id=${n}">Add</button></li>`,
  );
  expect(extractPage({ html, url }).products.map((one) => one.url)).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => `https://quay.test/p/${n}`),
  );
});

it('tells products apart that one script shows', () => {
  const html = list(
    (n) => `<li><a href="/index.php?route=product/product&amp;product_id=${n}">${shown(n)}</a></li>`,
  );
  const { products } = extractPage({
    html,
    url: 'https://quay.test/index.php?route=product/category&path=20',
  });
  expect(products.map((one) => one.url)).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => `https://quay.test/index.php?route=product/product&product_id=${n}`),
  );
});

it('takes the text that looks like a brand for the name where it is the only heading', () => {
  const html = list(
    (n) =>
      `<li><a href="/p/${n}"><img src="/i/${n}.jpg" alt="Camisa ${n}"><h2><span class="summary-productBrand">Camisa ${n}</span></h2>${price(n)}</a></li>`,
  );
  expect(extractPage({ html, url }).products[0]?.name).toBe('Camisa 1');
});

it('lists cards without a picture beside others of their make', () => {
  const html = list(
    (n) =>
      `<li class="tile"><a href="/p/${n}">${n > 2 ? '' : '<img src="/i/1.jpg">'}<h3>Coat ${n}</h3></a>${price(n)}</li>`,
  );
  expect(extractPage({ html, url }).products.map(({ name, image }) => [name, image !== null])).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => [`Coat ${n}`, n < 3]),
  );
});

it('lists a line without a picture beside one of its list, without a class too', () => {
  const html = `<html lang="de"><title>Obst</title><ul><li><a href="/p/pflaumen-1"><img src="/i/1.jpg" alt="">Pflaumen</a>${price(1)}</li><li><a href="/p/quitten-2">Quitten</a>${price(2)}</li></ul></html>`;
  expect(extractPage({ html, url }).products.map(({ name }) => name)).toEqual(['Pflaumen', 'Quitten']);
});

it('reads what search engines are told of a price where no text tells it', () => {
  const html = list(
    (n) =>
      `<li class="tile"><a href="/p/${n}"><img src="/i/${n}.jpg" alt=""><h3>Linen shirt ${n}</h3><div class="amounts"><meta itemprop="price" content="${n}9.90"><meta itemprop="priceCurrency" content="CAD"></div></a></li>`,
  );
  const { products } = extractPage({ html, url });
  expect(products.map((one) => one.price)).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => ({ minorUnits: n * 1000 + 990, currency: 'CAD' })),
  );
});

it('takes a picture of something else for none of a product whose own is still to come', () => {
  const html = list(
    (n) =>
      `<li class="tile"><a href="/p/${n}"><img src="${n > 2 ? 'data:image/gif;base64,R0lGODlhAQAB' : `/i/${n}.jpg`}" alt="Linen shirt ${n}"><h3>Linen shirt ${n}</h3>${price(n)}<img src="/i/trusted-seller.png" alt="Quay"></a></li>`,
  );
  expect(extractPage({ html, url }).products.map(({ image }) => image)).toEqual([
    'https://quay.test/i/1.jpg',
    'https://quay.test/i/2.jpg',
    ...[3, 4, 5, 6].map(() => null),
  ]);
});

it('lists a card that is marked as an advertisement and links to its seller too among the others', () => {
  const html = list(
    (n) =>
      `<li class="tile${n === 2 ? ' sponsored' : ''}"><div class="image"><a href="/p/${n}"><img src="/i/${n}.jpg"></a></div><h3><a href="/p/${n}">Coat ${n}</a></h3>${price(n)}<a href="/by/${n}">Quay ${n}</a></li>`,
  );
  expect(extractPage({ html, url }).products.map(({ name }) => name)).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => `Coat ${n}`),
  );
});

it('reads the price before a sale that stands struck beside the one to pay', () => {
  const amount = (now: string, more = '') =>
    `<span class="a-price"${more}><span class="a-offscreen">${now} €</span><span aria-hidden="true">${now} €</span></span>`;
  const html = list(
    (n) =>
      `<li class="s-result-item" data-asin="B0QUAY000${n}"><a class="a-link-normal" href="/Quay/dp/B0QUAY000${n}"><img class="s-image" src="/i/${n}.jpg" alt="Watch ${n}"></a><h2><a href="/Quay/dp/B0QUAY000${n}"><span>Watch ${n}</span></a></h2><a href="/Quay/dp/B0QUAY000${n}">${amount('12,99')}${amount('19,99', ' data-a-strike="true" data-a-color="secondary"')}</a></li>`,
  );
  expect(extractPage({ html, url: 'https://www.amazon.de/s?k=watch' }).products[0]).toMatchObject({
    name: 'Watch 1',
    price: { minorUnits: 1299, currency: 'EUR' },
    was: { minorUnits: 1999, currency: 'EUR' },
  });
});
