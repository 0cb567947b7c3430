import { expect, it } from 'vitest';
import { chooseGarments } from '../../matcher/choose-garments.ts';

const box = { left: 100, top: 100, width: 100, height: 200 };
const garment = (category: string, score: number, change: Partial<typeof box> = {}) => ({
  category,
  score,
  box: { ...box, ...change },
});

it('shows one garment under its best category', () => {
  const skirt = garment('skirt', 0.8);
  expect(chooseGarments([skirt, garment('short', 0.6, { top: 104 })])).toEqual([skirt]);
});

it('keeps a shirt that shows inside an open jacket', () => {
  const both = [garment('outwear', 0.9), garment('shirt', 0.7, { left: 125, width: 50 })];
  expect(chooseGarments(both)).toEqual(both);
});

it('shows a garment once when a part of it was found by itself', () => {
  const whole = garment('shirt', 0.4, { left: 90, width: 130 });
  const part = garment('shirt', 0.6, { left: 120, width: 70 });
  expect(chooseGarments([part, whole])).toEqual([part]);
});

it('keeps a jacket that a guess in its own place, a second shirt, would have hidden', () => {
  const shirt = garment('shirt', 0.55, { left: 125, width: 50 });
  const guess = garment('shirt', 0.43, { left: 108, width: 86 });
  const jacket = garment('outwear', 0.38);
  expect(chooseGarments([shirt, guess, jacket])).toEqual([shirt, jacket]);
});

it('keeps what lies elsewhere, and nothing of nothing', () => {
  const both = [garment('shirt', 0.9), garment('shirt', 0.8, { left: 400 })];
  expect(chooseGarments(both)).toEqual(both);
  expect(chooseGarments([])).toEqual([]);
});
