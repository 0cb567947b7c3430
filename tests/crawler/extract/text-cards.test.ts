import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const read = (body: string, url = 'https://quay.test/whisky') =>
  extractPage({ html: `<html lang="en-IE"><body>${body}</body></html>`, url }).products.map(
    ({ name, url, price, image }) => [name, new URL(url).pathname, price?.minorUnits ?? null, image],
  );
const links = (card: (n: number) => string) => [1, 2, 3].map(card).join('');
const all = [1, 2, 3].map((n) => [`Oak cask ${n}`, `/oak-${n}`, 1099 + 100 * n, null]);

it.each<readonly [string, (n: number) => string]>([
  [
    'one block each',
    (n) =>
      `<div class="block"><h4><a class="title" href="/oak-${n}">Oak cask ${n}</a></h4><div class="block-price">€${10 + n}.99</div></div>`,
  ],
  [
    'a button beside',
    (n) =>
      `<div class="item"><a href="/oak-${n}"><h3>Oak cask ${n}</h3></a><div class="item-price">€${10 + n}.99 – €99.00</div><a href="?add-to-cart=${n}">Add</a></div>`,
  ],
  [
    'rows of a table',
    (n) => `<table><tr><td><a href="/oak-${n}">Oak cask ${n}</a></td><td>€${10 + n}.99</td></tr></table>`,
  ],
])('lists products without pictures in %s', (_, card) => {
  expect(read(links(card))).toEqual(all);
});

it('takes two for a list where their addresses are of products, and a page of one link for a card', () => {
  const card = (n: number) => `<p class="card"><a href="/product/oak-${n}">Oak cask ${n}</a> €${n}0.00</p>`;
  expect(read(card(1) + card(2))).toHaveLength(2);
  expect(read(card(1))).toHaveLength(1);
});

it.each([
  [
    'links to what a shop does beside selling',
    links((n) => `<p class="way"><a href="/delivery/${n}">Way ${n}</a> €${n}.99</p>`),
  ],
  ['links without prices', links((n) => `<p class="oak"><a href="/oak-${n}">Oak cask ${n}</a></p>`)],
  [
    'menus',
    `<nav>${links((n) => `<p class="oak"><a href="/oak-${n}">Oak cask ${n}</a> €${n}.99</p>`)}</nav>`,
  ],
])('takes no products from %s', (_, body) => {
  expect(read(body)).toEqual([]);
});
