import { expect, it } from 'vitest';
import { parseBox, toBoxText } from '../../../web/outfit/box-text.ts';

it('reads what it wrote, to the pixel', () => {
  const box = { left: 10.4, top: 20, width: 300.6, height: 400 };
  expect(parseBox(toBoxText(box))).toEqual({ left: 10, top: 20, width: 301, height: 400 });
});

it.each([undefined, '', '1,2,3', '1,2,3,4,5', '1,2,0,4', '1,,3,4', 'a,b,c,d'])(
  'takes %s for no box',
  (text) => {
    expect(parseBox(text)).toBeNull();
  },
);
