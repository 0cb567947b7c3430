import { expect, it } from 'vitest';
import { openSeenLists } from '../../../crawler/crawl/seen-lists.ts';

const pieces = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `https://quay.test/p/${from + n}`);

it('knows a list again in any order, and with one product in ten exchanged', () => {
  const seen = openSeenLists();
  expect(seen.isNew(pieces(0, 20))).toBe(true);
  expect(seen.isNew(pieces(0, 20).reverse())).toBe(false);
  expect(seen.isNew([...pieces(0, 19), ...pieces(90, 91)])).toBe(false);
  expect(seen.isNew([...pieces(0, 18), ...pieces(91, 93)])).toBe(false);
  expect(seen.isNew([...pieces(0, 16), ...pieces(93, 97)])).toBe(true);
});

it('goes on under the same advertised products, in lists that grow, and where few are shown at once', () => {
  const seen = openSeenLists();
  for (let page = 0; page < 400; page++)
    expect(seen.isNew([...pieces(0, 6), ...pieces(page * 10 + 6, page * 10 + 16)])).toBe(true);
  expect(seen.isNew(pieces(5000, 5400))).toBe(true);
  expect(seen.isNew(pieces(5000, 5420))).toBe(true);
  expect(seen.isNew(['https://quay.test/a', 'https://quay.test/b'])).toBe(true);
  expect(seen.isNew(['https://quay.test/a', 'https://quay.test/c'])).toBe(true);
  expect(seen.isNew(['https://quay.test/c', 'https://quay.test/a'])).toBe(false);
});

it('remembers the last lists only', () => {
  const seen = openSeenLists(2);
  for (const from of [0, 20, 40]) expect(seen.isNew(pieces(from, from + 20))).toBe(true);
  expect(seen.isNew(pieces(20, 40))).toBe(false);
  expect(seen.isNew(pieces(0, 20))).toBe(true);
});
