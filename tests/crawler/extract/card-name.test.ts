import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

/** The names on a list of three cards that are made alike. */
function namesOf(card: (name: string, at: number) => string): readonly (string | null)[] {
  const cards = ['Oak shirt', 'Fern coat', 'Moss skirt'].map(
    (name, at) => `<li class="tile"><img src="/${at}.jpg" alt="">${card(name, at)}<b>£${at + 10}.00</b></li>`,
  );
  const html = `<html lang="en"><title>Women</title><ul>${cards.join('')}</ul></html>`;
  return extractPage({ html, url: 'https://shop.example/women' }).products.map(({ name }) => name);
}

const slug = (name: string) => name.toLowerCase().replace(' ', '-');

it.each<[string, (name: string, at: number) => string]>([
  [
    'behind a little flag, before a badge',
    (name, at) =>
      `<a href="/goods/${at}"><div><img src="/flag.png" alt="flag">${name}</div><span>COD</span></a>`,
  ],
  [
    'called a label, beside the department',
    (name, at) =>
      `<a href="/goods/${at}"><span class="tile__title-cat">Clothes</span><p class="tile__libelle">${name}</p></a>`,
  ],
  [
    'beside what a script shows later',
    (name, at) => `<a href="/goods/${at}"><h3><span class="hide">on sale</span> ${name}</h3></a>`,
  ],
  [
    'that the address repeats, behind a maker and what each card offers',
    (name, at) =>
      `<a href="/p/quay-${slug(name)}-${at}"><i>Free gift with app</i><i>Quay Works</i><i>${name}</i><i>By the sea</i></a>`,
  ],
  [
    'that the address repeats, before a part in an element of its own',
    (name, at) =>
      `<a href="/p/${slug(name)}-${at}"><p>${name.split(' ')[0]} <i>${name.split(' ')[1]}</i></p></a>`,
  ],
  [
    'that the address repeats, before a seller in the same line',
    (name, at) => `<a href="/p/${slug(name)}-${at}"><p>${name} <i>sold by Harbour and Sons</i></p></a>`,
  ],
  [
    'that no address repeats, behind what each card offers',
    (name, at) => `<a href="/goods/${at}"><i>Engraved</i><i>${name}</i></a>`,
  ],
  [
    'behind a badge that no space parts from them',
    (name, at) => `<a href="/goods/${at}"><h3><i class="tile__text highlight">New offer</i>${name}</h3></a>`,
  ],
  [
    'before what advertises them',
    (name, at) =>
      `<div class="tile-name"><a title="Made in ${at} days" href="/goods/${at}"><em>${name}</em> <i class="promo-words">Made in ${at} days</i></a></div>`,
  ],
  ['that nothing links or calls a name', (name, at) => `<a href="/goods/${at}"></a><span>${name}</span>`],
])('reads names %s', (_, card) => expect(namesOf(card)).toEqual(['Oak shirt', 'Fern coat', 'Moss skirt']));

it('reads the name before all that is told to those who do not see', () => {
  const html = `<html lang="en"><title>Women</title><ul>${['Oak shirt', 'Fern coat', 'Moss skirt']
    .map(
      (name, at) =>
        `<li class="tile"><img src="/${at}.jpg" alt="${name}"><a href="/goods/${at}">${name}. Red. Price £${at + 10}.00</a><b>£${at + 10}.00</b></li>`,
    )
    .join('')}</ul></html>`;
  const { products } = extractPage({ html, url: 'https://shop.example/women' });
  expect(products.map(({ name }) => name)).toEqual(['Oak shirt', 'Fern coat', 'Moss skirt']);
});

it('takes a tile of a menu, which has no price, for no product', () => {
  const tile =
    '<ul><li><a href="/catalog/fans"><img src="/fans.jpg" alt=""></a><h4>Ends soon!</h4></li></ul>';
  const html = `<html lang="en"><title>Lamps</title>${tile}<h1>Wall lamp</h1></html>`;
  expect(extractPage({ html, url: 'https://shop.example/lamps/wall' }).products).toEqual([]);
});

it('leaves the maker out that stands in one link with a name', () => {
  const html = `<ul>${['Oak shirt', 'Fern coat']
    .map(
      (name, at) =>
        `<li><img src="/${at}.jpg" alt="${name}"><div class="tile-title"><a href="/goods/${at}"><i class="brand">Quay</i><i>${name}</i></a></div><b>£${at + 10}.00</b></li>`,
    )
    .join('')}</ul>`;
  const { products } = extractPage({ html, url: 'https://shop.example/women' });
  expect(products.map(({ name }) => name)).toEqual(['Oak shirt', 'Fern coat']);
});

it('reads a name behind a maker that the picture has amid the same words', () => {
  const html = `<ul>${[
    ['Quay Lane', 'Shoes', '530 white'],
    ['Fenwick', 'Boots', '12 black'],
  ]
    .map(
      ([maker, kind, model], at) =>
        `<li><a href="/goods/${at}"><img src="/${at}.jpg" alt="${kind} ${maker} ${model}"><div class="tile__name"><span class="tile__name-first">${maker}</span> <span class="tile__name-second">${kind} ${model}</span></div><b>£${at + 10}.00</b></a></li>`,
    )
    .join('')}</ul>`;
  const { products } = extractPage({ html, url: 'https://shop.example/women' });
  expect(products.map(({ name }) => name)).toEqual(['Quay Lane Shoes 530 white', 'Fenwick Boots 12 black']);
});

it.each(['Compare', 'Voir le produit', 'Ver producto', 'Zum Artikel', 'Lägg i varukorg'])(
  'takes %s for no name',
  (label) => {
    const html = `<ul>${['Oak shirt', 'Fern coat']
      .map(
        (name, at) =>
          `<li><a href="/goods/${at}"><img src="/${at}.jpg" alt="${name}"><i>${label}</i></a><b>£${at + 10}.00</b></li>`,
      )
      .join('')}</ul>`;
    const { products } = extractPage({ html, url: 'https://shop.example/women' });
    expect(products.map(({ name }) => name)).toEqual(['Oak shirt', 'Fern coat']);
  },
);

it('reads a name that stands in one element with a line about it, as the picture is described', () => {
  const html = `<ul>${['Oak shirt', 'Fern coat']
    .map(
      (name, at) =>
        `<li><a href="/goods/${at}"><img src="/${at}.jpg" alt="${name}"><i class="tileName">${name} <b class="marketName">Warm, for windy days.</b></i></a><b>£${at + 10}.00</b></li>`,
    )
    .join('')}</ul>`;
  const { products } = extractPage({ html, url: 'https://shop.example/women' });
  expect(products.map(({ name }) => name)).toEqual(['Oak shirt', 'Fern coat']);
});
