import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const card = (n: number) =>
  `<li class="product-card"><a href="/p/${n}"><img src="/i/${n}.jpg"><h3>Linen shirt ${n}</h3></a><span class="price">£${n}.00</span></li>`;
const cards = (...numbers: number[]) => numbers.map(card).join('');
const first = `<ul class="products">${cards(11, 12, 13)}</ul>`;
const second = `<ul id="grid">${cards(17, 18, 19, 20)}</ul>`;

function read(body: string): readonly string[] {
  const html = `<html lang="en"><body><h1>Shirts</h1><main>${body}</main></body></html>`;
  const { products } = extractPage({
    html,
    url: 'https://quay.test/list',
    recipe: null,
    storeCurrency: null,
  });
  return products.map(({ url }) => url.replace(/.*\//, ''));
}

const all = ['11', '12', '13', '17', '18', '19', '20'];

it.each([
  ['one after the other', `${first}${second}`],
  ['with a button between', `${first}<div class="more"><button>Load more</button></div>${second}`],
  [
    'each in a part of its own',
    `<section class="a">${first}</section>\n<!-- more -->\n<section>${second}</section>`,
  ],
  ['in three', `${first}<ul id="grid">${cards(17, 18)}</ul><ul class="c">${cards(19, 20)}</ul>`],
])('reads two lists of the same cards as one: %s', (_, body) => {
  expect(read(body)).toEqual(all);
});

it('reads those with marked cards among them', () => {
  const marked = `<ul class="products">${cards(11, 12)}${card(13).replace('product-card', 'product-card wide')}</ul>`;
  expect(read(`${marked}${second}`)).toEqual(all);
});

it.each([
  ['a heading', `${second}<h2>More to see</h2>${first}`],
  ['a heading in its part', `${second}<section><h2>More to see</h2>${first}</section>`],
  ['words', `${second}<p>Worn with these</p>${first}`],
  ['words beside them', `${second}<div>Worn with these ${first}</div>`],
  ['a picture', `${second}<a href="/sale"><img src="/sale.jpg"></a>${first}`],
  ['a label', `${second}<section aria-label="You may also like">${first}</section>`],
  ['a carousel of their own', `${second}<div class="swiper">${first}</div>`],
  ['a column of their own', `${second}<aside>${first}</aside>`],
  ['cards of another make', `${second}${first.replaceAll('product-card', 'teaser')}`],
])('keeps apart what %s tells apart', (_, body) => {
  expect(read(body)).toEqual(['17', '18', '19', '20']);
});
