import { findMoney } from '../price/find-money.ts';
import { parseMachineAmount } from '../price/parse-amount.ts';
import { parsePrice } from '../price/parse-price.ts';
import type { Price } from '../price.ts';
import type { Element, Page } from './page.ts';
import { choose, isBeside, isHigher, isInsteadOf, keepIfAny, type Tag, withoutMisread } from './price-tag.ts';
import { crossedOut, former, formerPrice, named, noise, sale } from './price-words.ts';
import { isCents, priceTextOf, textOf } from './text.ts';

/** What a block of mark-up asks for a product. */
export interface BlockPrice {
  readonly price: Price | null;
  readonly was: Price | null;
  /** True when all that was found is crossed out: the price to pay stands elsewhere, if anywhere. */
  readonly isStruck: boolean;
}

const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'option']);

/** Longer texts are prose that mentions money. */
const longestTag = 90;

/** An element with more inside is no price but a part of the page: what it says would be read again at each level. */
const mostInside = 1500;

/** The price to pay and the crossed-out price within an element. */
export function readPriceBlock(container: Element, page: Page): BlockPrice {
  if (page.elements.countIn(container) > mostInside) return { price: null, was: null, isStruck: false };
  const tags = withoutMisread(search(container, container, page));
  const visible = keepIfAny(tags, (tag) => !tag.isHidden);
  const relevant = keepIfAny(visible, (tag) => tag.isNamed);
  const payable = relevant.filter((tag) => !tag.isStruck);
  const struck = relevant.filter((tag) => tag.isStruck);
  const chosen = choose(keepIfAny(payable, (tag) => isInsteadOf(tag, struck))) ?? relevant[0];
  if (chosen === undefined) return { price: null, was: null, isStruck: false };
  const higher = relevant.filter(
    (tag) => tag !== chosen && (tag.isStruck || isBeside(tag, chosen)) && isHigher(tag.price, chosen.price),
  );
  return { price: chosen.price, was: chosen.was ?? higher[0]?.price ?? null, isStruck: chosen.isStruck };
}

/** The innermost elements that tell a price, in document order. */
function search(element: Element, root: Element, page: Page): readonly Tag[] {
  if (element !== root && isSkipped(element)) return [];
  if (element !== root && isCents(element, textOf(element))) return [];
  const text = priceTextOf(element);
  if (!/\p{Nd}/u.test(text) && element.attribs['content'] === undefined) return [];
  if (element.children.some((child) => child.type === 'tag' && isCents(child, textOf(child)))) {
    const whole = toTag(element, text, root, page);
    if (whole !== null) return [whole];
  }
  const inner = element.children.flatMap((child) => (child.type === 'tag' ? search(child, root, page) : []));
  const beside = inner.length === 0 ? null : toTag(element, ownTextOf(element), root, page);
  const tags = beside === null ? inner : isTextFirst(element) ? [beside, ...inner] : [...inner, beside];
  if (tags.some((tag) => tag.isNamed || !isNamed(element))) return splitHere(element, tags, text, root, page);
  const own = toTag(element, text, root, page);
  return own === null ? tags : [own];
}

function isTextFirst({ children }: Element): boolean {
  const [first] = children;
  return first?.type === 'text' && /\d/.test(first.data);
}

/** What an element says itself, beside its inner elements: `<s>899 kr</s> 699 kr`, `<s>249 Kč</s> 199 <i>Kč</i>`. */
function ownTextOf(element: Element): string {
  const text = element.children
    .map((child) => (child.type === 'text' ? child.data : child.type === 'tag' ? unitOf(child) : ' '))
    .join('');
  return /[^\d.,\s]/.test(text) ? text.trim() : '';
}

/** The text of an element that holds a currency and nothing else, in spaces. */
function unitOf(element: Element): string {
  const text = textOf(element);
  return /^(?:\p{Sc}|\p{L}{1,4}\.?)$/u.test(text) ? ` ${text} ` : ' ';
}

/** `$` and `12` in elements of their own: only together do they name the currency. */
function splitHere(
  element: Element,
  inner: readonly Tag[],
  text: string,
  root: Element,
  page: Page,
): readonly Tag[] {
  const [only] = inner;
  const told = text.length > 30 ? [] : findMoney(text);
  if (only === undefined || told.length !== 1 || told[0]?.isSigned !== true) return inner;
  if (findMoney(priceTextOf(only.element)).length > 0) return inner;
  const whole = toTag(element, text, root, page);
  const isSame =
    whole?.price.minorUnits === only.price.minorUnits && whole.price.currency === only.price.currency;
  return whole === null || (isSame && inner.length === 1) ? inner : [whole];
}

function isSkipped(element: Element): boolean {
  const { attribs, name } = element;
  return (
    silent.has(name) ||
    (noise.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`) && !isOfPiece(textOf(element)))
  );
}

/** Whether a price of a unit is of the piece that is sold, as grocers write: `£3.50/unit`. */
function isOfPiece(text: string): boolean {
  return /^\s*\p{Sc}\s?[\d.,]+\s*(?:\/|per)\s*(?:unit|item)\s*$/u.test(text);
}

function isNamed({ attribs }: Element): boolean {
  return named.test(
    `${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['itemprop'] ?? ''} ${attribs['data-testid'] ?? ''} ${attribs['data-test'] ?? ''} ${attribs['data-qa'] ?? ''} ${attribs['data-cy'] ?? ''} ${attribs['data-automation-id'] ?? ''} ${attribs['data-hook'] ?? ''} ${attribs['data-auto-id'] ?? ''}`,
  );
}

function toTag(element: Element, text: string, root: Element, page: Page): Tag | null {
  if (text.length > longestTag) return null;
  const isPrice = isNamed(element) || hasNamedParent(element, root);
  const stated = isPrice ? fromAttributes(element, text, page) : null;
  // Bare numbers count where a price is named; a sign that several currencies share means the page's.
  const isTold = isPrice
    ? !isProse(text) || findMoney(text).length > 0
    : findMoney(text).length > 0 && !isAmidWords(text);
  const told = isTold ? parsePrice(text, { currency: page.currency }) : null;
  const price = stated ?? told?.price ?? null;
  if (price === null) return null;
  const words = [...pathTo(element, root)].map(
    (one) =>
      `${one.name} ${one.attribs['class'] ?? ''} ${one.attribs['id'] ?? ''} ${one.attribs['data-testid'] ?? ''} ${one.attribs['data-price-type'] ?? ''}`,
  );
  const styles = [...pathTo(element, root)].map((one) => one.attribs['style'] ?? '').join(';');
  return {
    element,
    price,
    was: told?.was ?? null,
    isStruck:
      pathTo(element, root).some(isCrossedOut) ||
      words.some(isFormer) ||
      /line-through/i.test(styles) ||
      isCalledOld(text),
    isSale: words.slice(0, 3).some((word) => sale.test(word)) || element.name === 'ins',
    isHidden: /display:\s*none/i.test(styles),
    isNamed: isPrice,
  };
}

function isCrossedOut({ name, attribs }: Element): boolean {
  return name === 'del' || name === 's' || name === 'strike' || attribs['data-a-strike'] === 'true';
}

function isCalledOld(text: string): boolean {
  return /^(?:was|rrp|msrp|mrp|m\.r\.p|uvp|list(?: price)?|reg(?:ular)?\.?(?: price)?|original(?:ly)?(?: price)?|statt|prima|avant|antes|advies)\b/i.test(
    text,
  );
}

function hasNamedParent(element: Element, root: Element): boolean {
  return pathTo(element, root).slice(0, 3).some(isNamed);
}

/** Whether bare numbers in a text are sizes or counts: `Shelf unit, white, 30x30"`, `Lowest in 30 days:`. */
function isProse(text: string): boolean {
  return text.replace(/\P{L}/gu, '').length > 24 || /\d\s*(?:[x×"″”]|cm\b|mm\b)|:\s*$/i.test(text);
}

/** Whether an amount stands in a sentence, as what one has to spend for a gift, and not before or behind a name. */
function isAmidWords(text: string): boolean {
  const isAtEnd = /^\P{L}*\d|\d\P{L}*(?:\p{L}{1,3}\P{L}*)?$/u.test(text);
  return !isAtEnd && text.replace(/\P{L}/gu, '').length > 24;
}

/** Whether the words on an element, or on one so far around it, say that its price is an old one. */
function isFormer(words: string, distance: number): boolean {
  return (
    crossedOut.test(words) ||
    (distance < 2 && former.test(words)) ||
    (named.test(words) && formerPrice.test(words))
  );
}

/** From the element up to the container, both included. */
function pathTo(element: Element, root: Element): readonly Element[] {
  const path = [element];
  for (let at: Element = element; at !== root && at.parent?.type === 'tag'; at = at.parent)
    path.push(at.parent);
  return path.slice(0, 12);
}

/** Amounts that the mark-up states beside the text are not subject to how people write numbers. */
function fromAttributes(element: Element, text: string, page: Page): Price | null {
  const amount =
    element.attribs['data-price-amount'] ??
    (/^[\d.]+$/.test(element.attribs['content'] ?? '') ? element.attribs['content'] : undefined);
  const currency = findMoney(text, { currency: page.currency })[0]?.price.currency ?? page.currency;
  return amount === undefined || currency === null ? null : parseMachineAmount(amount, currency);
}
