import { expect, it } from 'vitest';
import { isHeldOut } from '../../../dataset/choose-part.ts';
import { isInSplit } from '../../../evaluation/labels/split.ts';

const keys = Array.from({ length: 5000 }, (_, number) => `looks/${number}.webp`);

it('keeps about the share that was asked for aside, always the same', () => {
  const held = keys.filter((key) => isHeldOut(key, 0.12));
  expect(held.length / keys.length).toBeCloseTo(0.12, 1);
  expect(keys.filter((key) => isHeldOut(key, 0.12))).toEqual(held);
});

it('puts every photo in exactly one of the two parts', () => {
  expect(keys.every((key) => isInSplit(key, 'train', 0.3) !== isInSplit(key, 'validation', 0.3))).toBe(true);
  expect(keys.every((key) => isInSplit(key, 'all', 0.3))).toBe(true);
});

it('agrees with the training programs on a known key', () => {
  // python3 -c "import hashlib; print(int.from_bytes(hashlib.sha1(b'looks/173552.webp').digest()[:4], 'big') / 2**32)" → 0.2328
  expect(isHeldOut('looks/173552.webp', 0.2338)).toBe(true);
  expect(isHeldOut('looks/173552.webp', 0.2318)).toBe(false);
});
