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
])('reads names %s', (_, card) => expect(namesOf(card)).toEqual(['Oak shirt', 'Fern coat', 'Moss skirt']));
