import { expect, it } from 'vitest';
import { toLookWords } from '../../matcher/to-look-words.ts';

const look = (type: string | null) => ({
  embedding: Float32Array.of(1),
  colour: { name: 'Navy Blue', probability: 0.9 },
  type: type === null ? null : { name: type, probability: 0.4 },
});

it.each([
  ['Tshirts', 'shirt', 'Tshirts'],
  ['Wallets', 'shirt', null],
  ['Wallets', 'other', 'Wallets'],
  ['Free Gifts', 'other', 'Free Gifts'],
  ['Wallets', null, 'Wallets'],
  [null, 'shirt', null],
])('a look of type %s in category %s is called %s', (type, category, expected) => {
  expect(toLookWords(look(type), category)).toEqual({ colour: 'Navy Blue', type: expected });
});
