import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseChoices, toChoicesText } from '../../../web/look/choices-text.ts';

it('reads what it wrote, whatever a product is called', () => {
  const product = fc.string({ unit: 'grapheme' });
  const key = fc.nat({ max: 99 }).map(String);
  fc.assert(
    fc.property(fc.dictionary(key, product, { noNullPrototype: true }), (choices) => {
      expect(parseChoices(toChoicesText(choices))).toEqual(choices);
    }),
  );
});

it('leaves out what it cannot read', () => {
  expect(parseChoices(undefined)).toEqual({});
  expect(parseChoices('x.a;2.b;3;4.%E0%A4%A')).toEqual({ 2: 'b', 4: '%E0%A4%A' });
});
