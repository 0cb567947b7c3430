import { expect, it } from 'vitest';
import { agoFormat, numberFormat } from '../../../web/formats/intl.ts';

it('makes a format once, and another for another language or other options', () => {
  const pounds = { style: 'currency', currency: 'GBP' } as const;
  expect(numberFormat('en-GB', pounds)).toBe(numberFormat('en-GB', { ...pounds }));
  expect(numberFormat('en-GB', pounds).format(79)).toBe('£79.00');
  expect(numberFormat('de-DE', pounds).format(79)).toMatch(/^79,00\s£$/);
  expect(numberFormat('en-GB', { style: 'percent' }).format(0.5)).toBe('50%');
  expect(agoFormat('en-GB').format(-1, 'day')).toBe('yesterday');
});
