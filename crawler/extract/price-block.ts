import { findMoney } from '../price/find-money.ts';
import { type BlockPrice, noPrice } from './block-price.ts';
import type { Element, Page } from './page.ts';
import { isPriceAside } from './price-aside.ts';
import {
  choose,
  isBeside,
  isHigher,
  isInsteadOf,
  keepIfAny,
  ofOnce,
  type Tag,
  withoutCounts,
  withoutMisread,
  withoutSavings,
} from './price-tag.ts';
import { isNamed, toTag } from './read-tag.ts';
import { isHundredthOf } from './shown.ts';
import { isCents, priceTextOf, textOf } from './text.ts';

/** An element with more inside is no price but a part of the page: what it says would be read again at each level. */
const mostInside = 1500;

/** The price to pay and the crossed-out price within an element. */
export function readPriceBlock(container: Element, page: Page): BlockPrice {
  if (page.elements.countIn(container) > mostInside) return noPrice;
  const tags = withoutSavings(withoutCounts(withoutMisread(search(container, container, page))));
  const visible = ofOnce(keepIfAny(tags, (tag) => !tag.isHidden));
  // Where all that everybody was asked is crossed out, the price for some is the price.
  const hasForAll = visible.some((tag) => !tag.isForSome && !tag.isStruck);
  const relevant = preferNamed(hasForAll ? visible.filter((tag) => !tag.isForSome) : visible);
  const payable = relevant.filter((tag) => !tag.isStruck);
  const struck = relevant.filter((tag) => tag.isStruck);
  const chosen = choose(keepIfAny(payable, (tag) => isInsteadOf(tag, struck))) ?? relevant[0];
  if (chosen === undefined) return noPrice;
  const higher = relevant.filter(
    (tag) => tag !== chosen && (tag.isStruck || isBeside(tag, chosen)) && isHigher(tag.price, chosen.price),
  );
  return {
    price: chosen.price,
    was: chosen.was ?? higher[0]?.price ?? null,
    isStruck: chosen.isStruck || chosen.isForSome || chosen.isRecurring || chosen.isHidden,
    isSale: chosen.isSale,
  };
}

/** What the mark-up calls a price, unless all of that is crossed out and something else is not. */
function preferNamed(tags: readonly Tag[]): readonly Tag[] {
  const called = keepIfAny(tags, (tag) => tag.isNamed);
  return called.every((tag) => tag.isStruck) ? tags : called;
}

/** The innermost elements that tell a price, in document order. */
function search(element: Element, root: Element, page: Page): readonly Tag[] {
  if (element !== root && isPriceAside(element, root, page)) return [];
  if (element !== root && isCents(element, textOf(element))) return [];
  const printed = printedIn(element);
  const drawn = printed === null ? null : toTag(element, printed, root, page, { isPrice: true });
  if (drawn !== null) return [drawn];
  const text = priceTextOf(element);
  const spoken = toSpoken(element, text, root, page);
  if (spoken !== null) return [spoken];
  if (!/\p{Nd}/u.test(text) && element.attribs['content'] === undefined) return [];
  if (
    isInPieces(text) ||
    element.children.some(isBeforeCents) ||
    element.children.some((child) => child.type === 'tag' && isCents(child, textOf(child)))
  ) {
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

/** What screen readers are told of a price that is shown without its sign or its point, or drawn. */
function toSpoken(element: Element, text: string, root: Element, page: Page): Tag | null {
  const label = element.attribs['aria-label'] ?? '';
  const [spoken, more] = label.length < longestLabel ? findMoney(label) : [];
  const [written] = findMoney(text);
  const isClearer = written === undefined || isHundredthOf(written.price)(spoken?.price);
  return spoken !== undefined && more === undefined && isClearer ? toTag(element, label, root, page) : null;
}

/** Longer labels name more than a price, in characters. */
const longestLabel = 40;

/** An amount that is printed in pieces, as nothing else is: its whole, its separator and its cents in elements of their own; null for none. */
function printedIn({ children }: Element): string | null {
  const told = children.filter((child) => child.type !== 'text' || child.data.trim() !== '');
  const pieces = told.map((child) => (child.type === 'tag' ? textOf(child) : ' '));
  const [whole = '', separator = '', cents = '', more] = pieces;
  const isAmount = /^\d{1,3}(?:[. ]?\d{3})*$/.test(whole) && /^[.,]$/.test(separator);
  return isAmount && /^(?:\d{2}|[-–—])$/.test(cents) && more === undefined ? pieces.join('') : null;
}

/** `89,` before `99 zł` in an element of its own. */
function isBeforeCents(child: Element['children'][number]): boolean {
  return child.type === 'tag' && /^\D{0,4}\d[\d.,\s]*[.,]$/.test(textOf(child));
}

/** `12€` and `99` side by side. */
function isInPieces(text: string): boolean {
  return /^\d{1,3}(?:[. ]?\d{3})* ?€ ?\d{2}$/.test(text);
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
