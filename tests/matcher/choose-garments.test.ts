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

it('keeps what lies elsewhere, and nothing of nothing', () => {
  const both = [garment('shirt', 0.9), garment('shirt', 0.8, { left: 400 })];
  expect(chooseGarments(both)).toEqual(both);
  expect(chooseGarments([])).toEqual([]);
});
