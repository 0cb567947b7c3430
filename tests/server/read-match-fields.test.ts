import { describe, expect, it } from 'vitest';
import { readMatchFields } from '../../server/read-match-fields.ts';

const box = { left: 10, top: 20.5, width: 30, height: 40 };

describe('readMatchFields', () => {
  it.each(['10,20.5,30,40', ' 10 , 20.5, 30,40', JSON.stringify(box), box])('reads the box %j', (given) => {
    expect(readMatchFields({ box: given }).box).toEqual(box);
  });

  it.each([
    '',
    '1,2,3',
    '1,2,3,4,5',
    '1,2,,4',
    '1,2,0,4',
    '1,2,-3,4',
    'a,b,c,d',
    '{',
    '{}',
    'NaN,0,1,1',
    '0,0,Infinity,1',
    7,
    [],
  ])('refuses the box %j, or takes an empty one as left out', (given) => {
    const read = () => readMatchFields({ box: given }).box;
    if (given === '') expect(read()).toBeNull();
    else expect(read).toThrow(expect.objectContaining({ code: 'invalid_box', status: 422 }));
  });

  it('reads a filter', () => {
    const fields = {
      category: 'dress',
      limit: '20',
      maxPrice: '5000',
      currency: 'gbp',
      store: 'harbour,lune',
    };
    expect(readMatchFields(fields)).toEqual({
      category: 'dress',
      box: null,
      limit: 20,
      maxPrice: { minorUnits: 5000, currency: 'GBP' },
      stores: ['harbour,lune'],
    });
  });

  it('takes empty fields of a form as left out', () => {
    const fields = { category: '', limit: '', maxPrice: '', currency: '', store: '', box: '' };
    expect(readMatchFields(fields)).toEqual({
      category: null,
      box: null,
      limit: 5,
      stores: [],
      maxPrice: null,
    });
  });

  it.each([
    { limit: '0' },
    { limit: '101' },
    { limit: '2.5' },
    { limit: 'many' },
    { maxPrice: '50.5', currency: 'GBP' },
    { maxPrice: '-1', currency: 'GBP' },
    { maxPrice: '5000' },
    { currency: 'GBP' },
    { maxPrice: '5000', currency: 'pounds' },
  ])('refuses %j', (fields) => {
    expect(() => readMatchFields(fields)).toThrow(
      expect.objectContaining({ code: 'invalid_request', status: 422 }),
    );
  });
});
