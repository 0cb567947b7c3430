import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const url = 'https://quay.test.tw/p/linen-shirt';
const priceOf = (html: string) => extractPage({ html, url }).products[0]?.price;

/** Where the old price stands before the one to pay, and is told from it by its label or its class alone. */
const pages: readonly (readonly [way: string, html: string])[] = [
  [
    'a label before it',
    '<dl><dt>原價</dt><dd><b class="value price">$590</b></dd></dl><dl><dt>促銷</dt><dd><b class="value price">$390</b></dd></dl>',
  ],
  ['a short word in its class', '<p><i class="orig-price">$590</i></p><p><i class="price">$390</i></p>'],
];

it.each(pages)('takes no price that %s calls old', (_, html) =>
  expect(priceOf(`<div><h1>Linen shirt</h1>${html}</div>`)).toEqual({ minorUnits: 39000, currency: 'TWD' }),
);
