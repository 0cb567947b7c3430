import { expect, it } from 'vitest';
import { parseKept, toKeptText, withKept } from '../../../web/outfit/kept-pieces.ts';
import { toDrawn, toPieces, toWhole } from '../../../web/outfit/piece.ts';
import { someMatch } from '../some-match.ts';

const box = { left: 10, top: 20, width: 100, height: 200 };
const moved = { ...box, left: 40 };
const garment = { category: 'shirt', score: 0.9, box, colour: null, type: null, matches: [someMatch()] };
const outfit = {
  width: 400,
  height: 600,
  garments: [garment, { ...garment, category: 'skirt' }],
  whole: [],
  matched: 2,
};
const [first, second] = toPieces(outfit, 24);

it('keeps what the person moved, called something else or drew, and nothing of what was found so', () => {
  expect(toKeptText([first!, second!], outfit)).toBe('');
  const pieces = [{ ...first!, box: moved }, { ...second!, category: 'dress' }, toDrawn('3', box, 'short')];
  const text = toKeptText(pieces, outfit);
  expect(text).toBe('1.shirt.40,20,100,200;2.dress.10,20,100,200;3.short.10,20,100,200');
  const again = withKept([first!, second!], parseKept(text));
  expect(
    again.map(({ key, category, box: own, origin, isSearching }) => ({
      key,
      category,
      box: own,
      origin,
      isSearching,
    })),
  ).toEqual(
    pieces.map(({ key, category, box: own, origin }) => ({
      key,
      category,
      box: own,
      origin,
      isSearching: true,
    })),
  );
});

it('has what was drawn in place of the whole photo', () => {
  const whole = toWhole({ width: 400, height: 600, whole: [someMatch()] }, 24);
  expect(withKept([whole], parseKept('1.dress.10,20,100,200')).map(({ key }) => key)).toEqual(['1']);
  expect(withKept([whole], [])).toEqual([whole]);
});

it.each([undefined, '', 'x', '1.shirt', '1.shirt.1,2,3', 'whole.shirt.1,2,3,4', '..'])(
  'takes %s for nothing',
  (text) => {
    expect(parseKept(text)).toEqual([]);
  },
);
