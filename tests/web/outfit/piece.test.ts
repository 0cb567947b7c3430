import { expect, it } from 'vitest';
import { guessCategory, toPieces } from '../../../web/outfit/piece.ts';
import { someMatch } from '../some-match.ts';

const garment = {
  category: 'shirt',
  score: 0.9,
  box: { left: 1, top: 2, width: 30, height: 40 },
  colour: 'white',
  type: null,
  matches: [someMatch()],
};

it('numbers the pieces in order of the answer', () => {
  const pieces = toPieces(
    {
      width: 400,
      height: 600,
      garments: [garment, { ...garment, category: 'skirt' }],
      whole: [],
      matched: 2,
    },
    24,
  );
  expect(pieces.map(({ key, category, origin }) => [key, category, origin])).toEqual([
    ['1', 'shirt', 'found'],
    ['2', 'skirt', 'found'],
  ]);
});

it('knows that fewer matches than were asked for are all', () => {
  const ask = (asked: number) =>
    toPieces({ width: 1, height: 1, garments: [garment], whole: [], matched: 1 }, asked)[0]?.hasAll;
  expect([ask(1), ask(2)]).toEqual([false, true]);
  const askWhole = (asked: number) =>
    toPieces({ width: 1, height: 1, garments: [], whole: [someMatch()], matched: 0 }, asked)[0]?.hasAll;
  expect([askWhole(1), askWhole(2)]).toEqual([false, true]);
});

it('waits for the matches of those that have none yet', () => {
  const garments = [garment, { ...garment, matches: [] }];
  const pieces = toPieces({ width: 400, height: 600, garments, whole: [], matched: 1 }, 24);
  expect(pieces.map(({ isSearching, hasAll }) => [isSearching, hasAll])).toEqual([
    [false, true],
    [true, false],
  ]);
});

it('takes the whole photo for the piece when nothing was found', () => {
  const pieces = toPieces(
    { width: 400, height: 600, garments: [], whole: [someMatch({ category: 'dress' })], matched: 0 },
    24,
  );
  expect(pieces).toMatchObject([
    { key: 'whole', origin: 'whole', category: 'dress', box: { left: 0, top: 0, width: 400, height: 600 } },
  ]);
  expect(toPieces({ width: 400, height: 600, garments: [], whole: [], matched: 0 }, 24)).toEqual([]);
});

it.each([
  [{ top: 100, height: 150 }, 'shirt'],
  [{ top: 300, height: 200 }, 'short'],
  [{ top: 100, height: 400 }, 'dress'],
  [{ top: 540, height: 50 }, 'other'],
])('guesses what a drawn box %o of a 600 pixels high photo is around', (place, category) => {
  expect(guessCategory({ left: 0, width: 100, ...place }, [], 600)).toBe(category);
});

it('takes a drawn box for what was found in its place', () => {
  const found = {
    origin: 'found',
    category: 'skirt',
    box: { left: 100, top: 300, width: 100, height: 200 },
  } as const;
  const whole = { ...found, origin: 'whole', category: 'other' } as const;
  const drawn = { left: 110, top: 310, width: 80, height: 150 };
  expect(guessCategory(drawn, [whole, found], 600)).toBe('skirt');
  expect(guessCategory({ ...drawn, top: 440 }, [whole, found], 600)).toBe('other');
});
