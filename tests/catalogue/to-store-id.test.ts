import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toStoreId } from '../../catalogue/to-store-id.ts';

it.each([
  ['Harbour & Co.', 'harbour-co'],
  ['  Käthe’s Größe 42 ', 'kathe-s-gro-e-42'],
  ['shop.example:8080', 'shop-example-8080'],
  ['!!!', ''],
])('makes of %j the id %j', (name, id) => {
  expect(toStoreId(name)).toBe(id);
});

it('gives an id that a store may have, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => /^[a-z0-9-]{0,63}$/.test(toStoreId(name))),
  );
});
