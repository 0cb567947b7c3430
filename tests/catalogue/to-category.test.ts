import { describe, expect, it } from 'vitest';
import { readCategory, toCategory } from '../../catalogue/to-category.ts';

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
    ['Leinenhemd', 'shirt'],
    ['Faltenrock aus Wolle', 'skirt'],
    ['Hemdblusenkleid', 'dress'],
    ['Turnschuhe', 'other'],
    ['Bademantel', 'other'],
    ['Pull en laine', 'shirt'],
    ['Zomerjurk met strepen', 'dress'],
    ['Spódnica plisowana', 'skirt'],
    ['Vestido com saia', 'dress'],
    ['Sommarklänning', 'dress'],
    ['Keten gömlek', 'shirt'],
  ])('%s → %s', (name, category) => {
    expect(toCategory({ name, kinds: [] })).toBe(category);
  });

  it('is asked of the kinds, the most special first, when the name is silent', () => {
    expect(toCategory({ name: 'Aurelia', kinds: ['Clothing', 'Shoes & Bags', 'Summer Dresses'] })).toBe(
      'dress',
    );
    expect(toCategory({ name: 'Aurelia', kinds: ['Women', 'New in'] })).toBeNull();
    expect(toCategory({ name: 'Aurelia', kinds: ['Damen', 'Kleider'] })).toBe('dress');
    expect(toCategory({ name: 'Aurelia', kinds: ['Donna', 'Giacche'] })).toBe('outwear');
  });
});

describe('the doubts that words leave', () => {
  const rivalsOf = (name: string, kinds: readonly string[] = []) => readCategory({ name, kinds })?.rivals;

  it.each([
    ['Linen Blazer', []],
    ['Shirt Dress', ['shirt']],
    ['Shirt Bag', ['shirt']],
    ['Shirt and Tie', []],
    ['Dress with shirt collar', []],
    ['White Sneakers', []],
  ])('%s may also be %j', (name, rivals) => {
    expect(rivalsOf(name)).toEqual(rivals);
  });

  it('are any garment where a shelf is all that is known, and none where it holds no garments', () => {
    expect(rivalsOf('Aurelia', ['Women', 'Dresses'])).toEqual(['shirt', 'outwear', 'short', 'skirt']);
    expect(rivalsOf('Aurelia', ['Women', 'Bags'])).toEqual([]);
  });
});
