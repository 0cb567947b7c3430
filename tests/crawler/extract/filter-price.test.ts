import { expect, it } from 'vitest';
import { isFilterPrice } from '../../../crawler/extract/filter-price.ts';
import { openPage } from '../../../crawler/extract/page.ts';
import { textOf } from '../../../crawler/extract/text.ts';

const url = new URL('https://quay.test/shirts');

it.each<readonly [string, boolean]>([
  ['<b>£0 - £49.99</b>', true],
  ['<b>0 - 500 €</b>', true],
  ['<p><i>€0 to €25</i><b>€25 to €50</b></p>', true],
  ['<a href="?pmin=50&pmax=100"><b>£50 - £100</b></a>', true],
  ['<a href="/shirts?filter.price=50"><b>£50</b></a>', true],
  ['<a href="/p/1?price=high"><b>£50</b></a>', false],
  ['<p><i>0 - 3 months</i><b>£12.00</b></p>', false],
  ['<b>£15 - £20</b>', false],
])('knows of %s whether it bounds what a list shows', (html, isFilter) => {
  const page = openPage(html, url, null);
  const [amount] = page.elements.find('b');
  expect(amount !== undefined && isFilterPrice(amount, textOf(amount), page)).toBe(isFilter);
});
