import { expect, it } from 'vitest';
import { isSideLink } from '../../../crawler/extract/side-link.ts';

it.each([
  ['#reviews', true],
  ['/wishlist/add/22', true],
  ['/catalog/product_compare/add/product/22/', true],
  ['/help/support#delivery', true],
  ['/shipping/', true],
  ['https://quay.test/contact-us?from=22', true],
  ['/delivery/product/linen-shirt-22', false],
  ['/returns-bin/linen-shirt', false],
  ['/p/helpful-linen-shirt', false],
])('knows whether %s leads beside a product', (href, isSide) => {
  expect(isSideLink(href)).toBe(isSide);
});
