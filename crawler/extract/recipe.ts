import type { Cheerio } from 'cheerio';
import { parsePrice } from '../price/parse-price.ts';
import type { Recipe } from '../recipe.ts';
import { toCanonical } from './address.ts';
import type { Draft, Reading } from './draft.ts';
import type { AnyNode, Element, Page } from './page.ts';
import { pictureOf, toPicture } from './picture.ts';
import { priceTextOf, textOf } from './text.ts';

/** What the operator's own selectors find; null when they find nothing, so that the other readers get their turn. */
export function readByRecipe(recipe: Recipe, page: Page): Reading | null {
  const products = page
    .$(recipe.product)
    .toArray()
    .map((element) => toDraft(page.$(element), recipe, page));
  const drafts = products.filter((draft) => draft.name && draft.url);
  if (drafts.length === 0) return null;
  const next =
    recipe.next === undefined
      ? null
      : toCanonical(read(page.$.root(), withDefault(recipe.next, 'href'), page), page.base);
  return { origin: 'recipe', kind: 'listing', drafts, trust: 1, next };
}

function toDraft(product: Cheerio<AnyNode>, recipe: Recipe, page: Page): Draft {
  const text = (selector: string | undefined) =>
    selector === undefined ? null : read(product, selector, page);
  const price = parsePrice(text(recipe.price) ?? '', { currency: page.currency });
  const was = parsePrice(text(recipe.was) ?? '', { currency: page.currency })?.price ?? price?.was ?? null;
  return {
    name: text(recipe.name),
    url: toCanonical(read(product, withDefault(recipe.url, 'href'), page), page.base),
    image: recipe.image === undefined ? null : readImage(product, recipe.image, page),
    price: price?.price ?? null,
    was,
    brand: text(recipe.brand),
    sku: text(recipe.sku),
  };
}

function withDefault(selector: string, attribute: string): string {
  return selector.includes('@') ? selector : `${selector}@${attribute}`;
}

/** `img@src` of a lazy picture is a placeholder: then its other attributes count. */
function readImage(product: Cheerio<AnyNode>, selector: string, page: Page): string | null {
  const [css = '', attribute] = selector.split('@');
  const image = find(product, css);
  const stated =
    attribute === undefined || attribute === 'src' ? null : toPicture(image.attr(attribute), page);
  return stated ?? pictureOf(image.get(0) as Element | undefined, page);
}

function read(within: Cheerio<AnyNode>, selector: string, { $ }: Page): string | null {
  const [css = '', attribute] = selector.split('@');
  const element = find(within, css);
  if (element.length === 0) return null;
  const value = attribute === undefined ? priceOrText(element) : $(element).attr(attribute)?.trim();
  return value || null;
}

function priceOrText(element: Cheerio<AnyNode>): string {
  return /price/i.test(element.attr('class') ?? '')
    ? priceTextOf(element.get(0) as AnyNode)
    : textOf(element.get(0));
}

/** An empty selector, or one of the product's own element, means that element. */
function find(within: Cheerio<AnyNode>, css: string): Cheerio<AnyNode> {
  const selector = css.trim();
  if (selector === '') return within;
  const inside = within.find(selector).first();
  return inside.length === 0 && within.is(selector) ? within : inside;
}
