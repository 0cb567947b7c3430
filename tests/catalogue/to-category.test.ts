import { describe, expect, it } from 'vitest';
import { toCategory } from '../../catalogue/to-category.ts';

describe('the category that words tell', () => {
  it.each([
    ['Linen Blazer', 'outwear'],
    ['Linen Blazer Cream', 'outwear'],
    ['Slim Jeans', 'short'],
    ['Denim Jacket', 'outwear'],
    ['White Sneakers', 'other'],
    ['Dress Shirt', 'shirt'],
    ['Shirt Dress', 'dress'],
    ['T-Shirt with jeans print', 'shirt'],
    ['Wrap Skirt, shirt hem', 'skirt'],
    ['Short Sleeve Blouse', 'shirt'],
    ['Blouse, Short Sleeve', 'shirt'],
    ['Blouse Tie Neck', 'shirt'],
    ['High-Top Trainers', 'other'],
    ['Top Handle Bag', 'other'],
    ['Cargo Shorts', 'short'],
    ['Flip Flops', 'other'],
    ['Jupe plissée en soie', 'skirt'],
    ['Veste en jean', 'outwear'],
    ['Vestido de lino', 'dress'],
    ['Jeans-Jacke', 'outwear'],
    ['Camicia di seta', 'shirt'],
  ])('%s → %s', (name, category) => {
    expect(toCategory({ name, kinds: [] })).toBe(category);
  });

  it('is asked of the kinds, the most special first, when the name is silent', () => {
    expect(toCategory({ name: 'Aurelia', kinds: ['Clothing', 'Shoes & Bags', 'Summer Dresses'] })).toBe(
      'dress',
    );
    expect(toCategory({ name: 'Aurelia', kinds: ['Women', 'New in'] })).toBeNull();
  });
});
