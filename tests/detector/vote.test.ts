import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureOverlap } from '../../detector/box-overlap.ts';
import type { Garment } from '../../detector/garment.ts';
import { voteBox } from '../../detector/vote.ts';
import { anyGarment } from './garment-arbitraries.ts';

const anyCandidates = fc.array(
  anyGarment.filter(({ score }) => score > 0.01),
  { maxLength: 30 },
);

const votedBoxLiesAmongTheVoters = (garment: Garment, candidates: readonly Garment[]) => {
  const { box } = voteBox(garment, candidates);
  const voters = candidates.filter(
    (one) => one.category === garment.category && measureOverlap(one.box, garment.box) > 0.6,
  );
  for (const edge of ['left', 'top', 'width', 'height'] as const) {
    const places = voters.length === 0 ? [garment.box[edge]] : voters.map((voter) => voter.box[edge]);
    expect(box[edge]).toBeGreaterThanOrEqual(Math.min(...places) - 1e-6);
    expect(box[edge]).toBeLessThanOrEqual(Math.max(...places) + 1e-6);
  }
};
const votingChangesTheBoxAlone = (garment: Garment, candidates: readonly Garment[]) => {
  expect(voteBox(garment, candidates)).toEqual({ ...garment, box: expect.anything() });
};
const orderOfCandidatesIsNothing = (garment: Garment, candidates: readonly Garment[]) => {
  const forward = voteBox(garment, candidates).box;
  const backward = voteBox(garment, candidates.toReversed()).box;
  for (const edge of ['left', 'top', 'width', 'height'] as const)
    expect(forward[edge]).toBeCloseTo(backward[edge], 6);
};

test.each(
  Object.entries({ votedBoxLiesAmongTheVoters, votingChangesTheBoxAlone, orderOfCandidatesIsNothing }),
)('%s', (_, law) => fc.assert(fc.property(anyGarment, anyCandidates, law)));

test('the mean of neighbours by their scores; another category and another place have no say', () => {
  const box = { left: 100, top: 100, width: 100, height: 100 };
  const garment = { category: 'shirt', score: 0.9, box };
  const candidates = [
    garment,
    { category: 'shirt', score: 0.3, box: { ...box, left: 112, height: 108 } },
    { category: 'outwear', score: 0.8, box: { ...box, left: 90 } },
    { category: 'shirt', score: 0.8, box: { ...box, left: 150 } },
  ];
  expect(voteBox(garment, candidates).box).toEqual({
    left: expect.closeTo(103),
    top: expect.closeTo(100),
    width: expect.closeTo(100),
    height: expect.closeTo(102),
  });
});
