import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const recipe = { product: '.card', name: 'a', url: 'a@href' };
const crumbs = (...names: readonly string[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: names.map((name) => ({ '@type': 'ListItem', name })),
});
const dress = { '@type': 'Product', name: 'Wrap dress', offers: { price: '90', priceCurrency: 'EUR' } };

/** A page with two products, a bag and a belt, and these data. */
const read = (...data: readonly object[]) =>
  extractPage({
    html: `<h1>Shown</h1>${data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('')}
      <div class="card"><a href="/p/bag">Bag</a></div><div class="card"><a href="/p/belt">Belt</a></div>`,
    url: 'https://shop.test/page',
    recipe,
  }).products.map(({ name, kinds }) => [name, ...kinds]);

it('says of what a list holds which list it is', () => {
  expect(read(crumbs('Home', 'Women', 'Accessories'))).toEqual([
    ['Bag', 'Women', 'Accessories'],
    ['Belt', 'Women', 'Accessories'],
  ]);
});

it('says what one product is, whatever a recipe finds beside it', () => {
  expect(read(dress, crumbs('Home', 'Dresses', 'Wrap dress'))).toEqual([['Wrap dress', 'Dresses']]);
});
