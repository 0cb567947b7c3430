import { expect, it } from 'vitest';
import { leftOut, swapMatch, toLookPieces } from '../../../web/look/look-pieces.ts';
import { toLookLink } from '../../../web/look/share-look.ts';
import { toPieces } from '../../../web/outfit/piece.ts';
import { someMatch } from '../some-match.ts';

const box = { left: 0, top: 0, width: 10, height: 10 };
const matches = ['a', 'b', 'c'].map((product) => someMatch({ product }));
const garment = { category: 'shirt', score: 1, box, colour: null, type: null };
const pieces = toPieces(
  {
    width: 10,
    height: 10,
    garments: [
      { ...garment, matches },
      { ...garment, matches: [] },
      { ...garment, matches },
    ],
    whole: [],
    matched: 3,
  },
  24,
);

it('makes a look of the most alike product of every piece that has one', () => {
  expect(toLookPieces(pieces, {}).map(({ number, match }) => [number, match.product])).toEqual([
    [1, 'a'],
    [3, 'a'],
  ]);
});

it('follows what was chosen and left out; a choice that is gone falls back to the first', () => {
  const look = toLookPieces(pieces, { 1: 'c', 3: leftOut });
  expect(look.map(({ match, isOut }) => [match.product, isOut])).toEqual([
    ['c', false],
    ['a', true],
  ]);
  expect(toLookPieces(pieces, { 1: 'gone' })[0]?.match.product).toBe('a');
});

it('goes round when it swaps', () => {
  const [look] = toLookPieces(pieces, { 1: 'c' });
  expect(swapMatch(look!, 1).product).toBe('a');
  expect(swapMatch(look!, -1).product).toBe('b');
  expect(swapMatch(toLookPieces(pieces, {})[0]!, -1).product).toBe('c');
});

it('links to the products only: the photo stays with the person', () => {
  const link = new URL(toLookLink(['harbour:1', 'lune:ä&b'], 'https://looks.example'));
  expect(link.pathname).toBe('/look');
  expect(link.searchParams.get('pieces')).toBe('harbour:1,lune:ä&b');
});
