import { expect, it } from 'vitest';
import { formatFigure, nameFigure } from '../../../web/operator/name-figure.ts';
import { de } from '../../../web/words/de.ts';
import { en } from '../../../web/words/en.ts';

it('names figures, and searches with how many answers count', () => {
  expect(nameFigure('bestBoxCategory', en)).toBe('Surest box has the right category');
  expect(nameFigure('phone recall@5', en)).toBe('Garment from a phone’s photo: among the first 5');
  expect(nameFigure('phone recall@5', de)).toBe('Kleidungsstück vom Handyfoto: unter den ersten 5');
});

it('leaves names it does not know as they are', () => {
  expect(nameFigure('mystery', en)).toBe('mystery');
  expect(nameFigure('hats recall@10', en)).toBe('hats: among the first 10');
});

it('writes shares to three places and counts whole', () => {
  expect(formatFigure(0.6093, 'en-GB')).toBe('0.609');
  expect(formatFigure(1, 'en-GB')).toBe('1.000');
  expect(formatFigure(1989, 'en-GB')).toBe('1,989');
  expect(formatFigure(0.795, 'de')).toBe('0,795');
});
