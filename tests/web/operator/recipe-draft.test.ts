import { expect, it } from 'vitest';
import type { PreviewProductReply } from '../../../server/replies.ts';
import { listFound, listMissing, parseDraft, toDraft, toRecipe } from '../../../web/operator/recipe-draft.ts';

const recipe = { product: '.card', name: 'h2', url: 'a@href', price: '.price' };

it('comes back as it was', () => {
  expect(toRecipe(toDraft(recipe))).toEqual(recipe);
  expect(toRecipe(toDraft({ ...recipe, browser: true }))).toEqual({ ...recipe, browser: true });
  expect(toRecipe(toDraft(null))).toBeNull();
});

it('is none before all that it needs is written, and says what is missing', () => {
  const begun = { ...toDraft(null), product: '.card', url: '  ' };
  expect(toRecipe(begun)).toBeNull();
  expect(listMissing(begun)).toEqual(['name', 'url']);
  expect(listMissing(toDraft(null))).toEqual([]);
});

it('leaves white space around selectors out', () => {
  expect(toRecipe({ ...toDraft(recipe), name: ' h3 ', brand: ' ' })).toEqual({ ...recipe, name: 'h3' });
});

it('reads JSON, and an empty text as no recipe', () => {
  expect(parseDraft(JSON.stringify(recipe))).toEqual(toDraft(recipe));
  expect(parseDraft(' ')).toEqual(toDraft(null));
});

it.each(['{', '[]', '"text"', 'null', '{"name":1}'])('takes %s for no recipe', (text) => {
  expect(parseDraft(text)).toBeNull();
});

it('tells what a field found in the first three products, and by which reader', () => {
  const products = ['One', 'Two', 'Three', 'Four'].map((name) => someProduct(name));
  const format = ({ minorUnits }: { minorUnits: number }) => `£${minorUnits / 100}`;
  expect(listFound(products, 'name', format)).toEqual(
    ['One', 'Two', 'Three'].map((text) => ({ text, origin: 'recipe' })),
  );
  expect(listFound(products, 'price', format)[0]).toEqual({ text: '£79', origin: 'cards' });
  expect(listFound(products, 'brand', format)[0]).toEqual({ text: null, origin: null });
});

function someProduct(name: string): PreviewProductReply {
  return {
    name,
    url: 'https://shop.example/1',
    image: null,
    price: { minorUnits: 7900, currency: 'GBP' },
    was: null,
    brand: null,
    sku: null,
    available: null,
    kinds: [],
    origins: { name: 'recipe', price: 'cards' },
  };
}
