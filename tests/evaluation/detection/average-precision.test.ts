import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAveragePrecision, toBestF1, toCurve } from '../../../evaluation/detection/average-precision.ts';

const hits = fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), {
  maxLength: 60,
});

describe('average precision', () => {
  it('is 1 when every garment is found before any mistake', () => {
    const curve = toCurve(
      [
        { score: 0.9, right: true },
        { score: 0.8, right: true },
        { score: 0.1, right: false },
      ],
      2,
    );
    expect(toAveragePrecision(curve)).toBeCloseTo(1, 10);
  });

  it('is the 51 of 101 recalls that half the garments reach', () => {
    expect(toAveragePrecision(toCurve([{ score: 0.9, right: true }], 2))).toBeCloseTo(51 / 101, 10);
  });

  it('is 0 when nothing is found', () => {
    expect(toAveragePrecision(toCurve([], 3))).toBe(0);
  });

  it('stays within 0 and 1, and a mistake behind all else changes nothing', () => {
    fc.assert(
      fc.property(hits, (found) => {
        const labelled = Math.max(1, found.filter(({ right }) => right).length);
        const value = toAveragePrecision(toCurve(found, labelled));
        const worse = toAveragePrecision(toCurve([...found, { score: -1, right: false }], labelled));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(worse).toBeCloseTo(value, 10);
      }),
    );
  });
});

it('names the score of the best F1', () => {
  const curve = toCurve(
    [
      { score: 0.9, right: true },
      { score: 0.6, right: true },
      { score: 0.2, right: false },
    ],
    2,
  );
  expect(toBestF1(curve)).toMatchObject({ f1: 1, score: 0.6 });
});
