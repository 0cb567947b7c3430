import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLikenessGroups } from '../../../catalogue/crawl/likeness-groups.ts';
import { alike, allButEqual, isAlike, readLikeness } from '../../../photo/picture-likeness.ts';
import { drawGarmentPhoto } from '../../photo/garment-photo.ts';

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

/** A likeness and one whose colours all lie up to 12 levels away. */
const anyTwo = fc
  .record({
    bits: fc.uint8Array({ minLength: 8, maxLength: 8 }),
    from: colour,
    by: fc.integer({ min: -12, max: 12 }),
  })
  .map(({ bits, from, by }) => {
    const cells = Array.from({ length: 192 }, (_, at) => ((from[at % 3] ?? 0) + at) % 256);
    const moved = cells.map((level) => Math.min(255, Math.max(0, level + by)));
    return [Uint8Array.from([...bits, ...cells]), Uint8Array.from([...bits, ...moved])] as const;
  });

it.each([alike, allButEqual])('misses none within %j, and takes no other', (limits) => {
  fc.assert(
    fc.property(anyTwo, ([one, other]) => {
      const groups = openLikenessGroups(limits);
      groups.find('one', one);
      return (groups.find('other', other) === 'one') === isAlike(one, other, limits);
    }),
  );
});

it('knows a picture again, and keeps those that nobody looked at apart', () => {
  const groups = openLikenessGroups(alike);
  const red = readLikeness(drawGarmentPhoto([200, 30, 40]));
  const blue = readLikeness(drawGarmentPhoto([30, 40, 200]));
  expect(['a', 'b', 'c', 'a'].map((hash) => groups.find(hash, hash === 'b' ? blue : red))).toEqual([
    'a',
    'b',
    'a',
    'a',
  ]);
  expect(['d', 'e'].map((hash) => groups.find(hash, null))).toEqual(['d', 'e']);
});
