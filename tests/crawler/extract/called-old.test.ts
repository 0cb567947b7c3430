import { expect, it } from 'vitest';
import { isCalledOld } from '../../../crawler/extract/called-old.ts';

it.each([
  'Was £50.00',
  'Ancien prix :',
  'Old price',
  'Originalpreis',
  'Precio anterior:',
  'Prezzo di listino',
  '市售價',
  'السعر السابق:',
  'Giá gốc',
])('takes "%s" for what is no longer to be paid', (text) => expect(isCalledOld(text)).toBe(true));

it.each(['Nouveau prix :', 'Washed £50.00', 'Now £40.00'])('takes "%s" for no old price', (text) =>
  expect(isCalledOld(text)).toBe(false),
);
