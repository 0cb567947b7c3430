import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const url = 'https://quay.test.tw/p/linen-shirt';
const priceOf = (html: string) => extractPage({ html, url }).products[0]?.price;

/** Where another price stands before the one to pay. */
const pages: readonly (readonly [way: string, html: string])[] = [
  [
    'that a label before it calls old',
    '<dl><dt>原價</dt><dd><b class="value price">$590</b></dd></dl><dl><dt>促銷</dt><dd><b class="value price">$390</b></dd></dl>',
  ],
  [
    'that a short word in its class calls old',
    '<p><i class="orig-price">$590</i></p><p><i class="price">$390</i></p>',
  ],
  [
    'before one in a block of its own that is called a sale price',
    '<dl><dt>價格</dt><dd><b class="value price">$590</b></dd></dl><dl><dt>促銷價</dt><dd><b class="value price">$390</b></dd></dl>',
  ],
  [
    'before a lower one where nothing is called anything',
    '<div><i>Worn and praised by one hundred and more</i><b>$590</b><b>$390</b></div>',
  ],
  [
    'for holders of a card, in a list of prices',
    '<ol class="prices-list"><li data-cmr-price="290"><i>$290</i></li><li data-internet-price="390"><i>$390</i></li></ol>',
  ],
];

it.each(pages)('takes no price %s', (_, html) =>
  expect(priceOf(`<div><h1>Linen shirt</h1>${html}</div>`)).toEqual({ minorUnits: 39000, currency: 'TWD' }),
);

it.each([
  ['a fee beside it', '<div><b>$390</b><b>$20</b></div>'],
  [
    'a price for payers with a card',
    '<div><div><i>$350</i><i>с Банк Картой</i></div><div><b>$390</b><i>без карты</i></div></div>',
  ],
])('takes no notice of %s', (_, html) =>
  expect(priceOf(`<div><h1>Linen shirt</h1>${html}</div>`)).toEqual({ minorUnits: 39000, currency: 'TWD' }),
);

it('reads cents that stand in an element of their own with the sign behind', () =>
  expect(priceOf('<div><h1>Linen shirt</h1><p><i>89,</i><b>99 zł</b></p></div>')).toEqual({
    minorUnits: 8999,
    currency: 'PLN',
  }));

it('looks for the price in a column beside the product where it is bought', () => {
  const box = '<aside><p class="price">$390</p><a class="add-to-cart" href="#">Add to cart</a></aside>';
  const other = '<aside><p class="price">$20</p><a class="add-to-cart" href="#">Add</a>';
  const link = '<a href="/p/belt"><img src="/2.jpg"></a></aside>';
  expect(priceOf(`<main><div><h1>Linen shirt</h1></div>${other}${link}${box}</main>`)).toEqual({
    minorUnits: 39000,
    currency: 'TWD',
  });
});

it('takes the plus of a button that counts up for no surcharge', () =>
  expect(
    priceOf(
      '<div><h1>Linen shirt</h1><p><i>Piece</i><button>-</button><input><button>+</button><b class="unit-cost price">$390</b></p></div>',
    ),
  ).toEqual({ minorUnits: 39000, currency: 'TWD' }));
