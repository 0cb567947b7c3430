import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const url = 'https://quay.test/men/shirts';
const namesOf = (card: (n: number) => string) => {
  const html = `<html lang="de"><title>Shirts</title><ul>${[1, 2, 3, 4].map((n) => `<li><a href="/g/${n}7"><img src="/${n}.jpg" alt="">${card(n)}</a></li>`).join('')}</ul></html>`;
  return extractPage({ html, url, recipe: null, storeCurrency: null }).products.map(({ name }) => name);
};
const maker = ['', 'Oak', 'Fern & Sons', 'Moss', 'Reed'];

it('reads a maker and a kind that a slash parts together', () => {
  expect(
    namesOf((n) => `<b>${n}0,00 €</b><i>Premium</i><p><i>${maker[n]}</i> <i>/ Leinenhemd</i></p>`),
  ).toEqual(['Oak / Leinenhemd', 'Fern & Sons / Leinenhemd', 'Moss / Leinenhemd', 'Reed / Leinenhemd']);
});

it.each([
  '<p><i>ab</i> <i>/ Stück</i></p>',
  '<p><i>12 kg</i> <i>/ Sack</i></p>',
  '<p><i>S</i> <i>/ M</i></p>',
  '<p class="price"><i>EUR</i> <i>/ Stück</i></p>',
])('takes %s, which tells an amount, for no name', (amount) => {
  const shown = namesOf((n) => `<i>${maker[n]} Hemd</i>${amount}<b>${n}0,00 €</b>`);
  expect(shown).toEqual(maker.slice(1).map((one) => `${one} Hemd`));
});

it('leaves the sign out that parts a linked name from what stands before it', () => {
  const shown = namesOf((n) => `<i>: ${maker[n]} Hemd</i><b>${n}0,00 €</b>`);
  expect(shown).toEqual(maker.slice(1).map((one) => `${one} Hemd`));
});
