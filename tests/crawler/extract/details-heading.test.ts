import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const read = (html: string, path = '/product/detail.html?no=1') => {
  const { kind, products } = extractPage({ html, url: `https://quay.test.kr${path}` });
  return { kind, names: products.map(({ name }) => name), price: products[0]?.price?.minorUnits };
};
const price = '<table><tr><th>판매가</th><td><b id="product_price_text">27,000원</b></td></tr></table>';
const trail = '<div class="product-path"><h2>Where you are</h2><a href="/">home</a></div>';
const card = (name: string) =>
  `<li><a href="/product/detail.html?no=2"><img src="/2.jpg"><h3>${name}</h3></a><p class="price">9,000원</p></li>`;
const page = (inside: string) =>
  `<title>Quay</title>${trail}<div class="shop-product-detail"><img src="/1.jpg" alt="Long hoodie dress">${inside}${price}</div>`;

it("takes what heads a product's details for its name where neither title nor first-order heading does", () => {
  const { kind, names, price: asked } = read(page('<h3>Hooded coat (4 colours)</h3>'));
  expect({ kind, names, asked }).toEqual({
    kind: 'product',
    names: ['Hooded coat (4 colours)'],
    asked: 27_000,
  });
});

it('takes of several headings the one that describes the picture', () =>
  expect(read(page('<h2>Today only</h2><h2>Long hoodie dress</h2>')).names).toEqual(['Long hoodie dress']));

it('prefers it to a lone card below', () =>
  expect(read(`${page('<h2>Long hoodie dress</h2>')}<ul>${card('Belt')}</ul>`).names).toEqual([
    'Long hoodie dress',
  ]));

it.each(['/shop/shopdetail.html?id=1', '/goods_view.php?goodsNo=1', '/index.php?product_id=1'])(
  'knows %s for the address of a product',
  (path) => expect(read(page('<h2>Long hoodie dress</h2>'), path).names).toEqual(['Long hoodie dress']),
);

it('leaves the cards of a list alone', () => {
  const cards = ['Belt', 'Scarf', 'Cap', 'Glove'].map(
    (name, at) =>
      `<div class="product-info"><a href="/product/${at}"><img src="/${at}.jpg"></a><h3>${name}</h3><p class="price">9,000원</p></div>`,
  );
  expect(read(cards.join(''), '/category/accessories').kind).toBe('listing');
});

it('takes what heads the column beside the picture where nothing is called by a name', () => {
  const picture = '<div class="half"><img src="/1.jpg" alt="details"></div>';
  const column =
    '<div class="half"><h6>Suede boot M34</h6><p>Made by hand</p><div class="price">27,000원</div></div>';
  expect(
    read(`<title>Quay | details</title><h5>News</h5><div>${picture}${column}</div>`, '/product/4346').names,
  ).toEqual(['Suede boot M34']);
});
