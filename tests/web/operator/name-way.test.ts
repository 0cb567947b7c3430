import { expect, it } from 'vitest';
import { nameWay } from '../../../web/operator/name-way.ts';
import { de } from '../../../web/words/de.ts';
import { en } from '../../../web/words/en.ts';

it.each([
  ['cards', 'from cards of the same make', 'aus Karten gleicher Machart'],
  ['gallery', 'from its pictures', 'aus ihren Bildern'],
  ['woocommerce', 'the way WooCommerce shows them', 'so, wie WooCommerce sie zeigt'],
  ['shopify', 'the way Shopify shows them', 'so, wie Shopify sie zeigt'],
])('says in words how a page was read by %s', (reader, english, german) => {
  expect([nameWay(reader, en), nameWay(reader, de)]).toEqual([english, german]);
});
