import type { Price } from '../price.ts';
import type { Element } from './page.ts';
import { textOf } from './text.ts';

/** One price in a block of mark-up, and how the mark-up treats it. */
export interface Tag {
  readonly element: Element;
  readonly price: Price;
  readonly was: Price | null;
  readonly isStruck: boolean;
  readonly isSale: boolean;
  readonly isHidden: boolean;
  /** Whether it is for some alone — members, payers in one way, those who pay no tax — or of some variants. */
  readonly isForSome: boolean;
  /** Whether it is for those who have the product sent to them again and again. */
  readonly isRecurring: boolean;
  /** Whether its mark-up calls it a price. */
  readonly isNamed: boolean;
  /** Whether a currency stands beside it, or mark-up states it for machines. */
  readonly isSigned: boolean;
}

/** `$16` and `98` side by side read as $1698: where the same price stands once more with its point, that is the one. */
export function withoutMisread(tags: readonly Tag[]): readonly Tag[] {
  return tags.filter(({ price }) => !tags.some((other) => other.price.minorUnits * 100 === price.minorUnits));
}

/** A minus before an amount makes it what is saved, where others stand beside it without one. */
export function withoutSavings(tags: readonly Tag[]): readonly Tag[] {
  return keepIfAny(tags, ({ element }) => !/^[-−–] ?\p{Sc}? ?\d/u.test(textOf(element)));
}

/** Beside a price with its sign a bare number may count something: pieces, where it is many times lower (`149,00 zł / 1 szt.`), or what its word says. */
export function withoutCounts(tags: readonly Tag[]): readonly Tag[] {
  const signed = tags.filter((tag) => tag.isSigned && tag.isNamed);
  const isCount = (tag: Tag) => saysCount(tag) || signed.some((other) => isFee(tag.price, other.price));
  return signed.length === 0 ? tags : tags.filter((tag) => tag.isSigned || !isCount(tag));
}

/** `(16)`, `16 reviews` */
function saysCount({ element }: Tag): boolean {
  return /^(?:\(\d+\)|\d+ \p{L}.*)$/u.test(textOf(element));
}

/** Of what is called a sale price, else of all, the lower one of two side by side, else the first. */
export function choose(payable: readonly Tag[]): Tag | undefined {
  const called = keepIfAny(payable, (tag) => tag.isSale && !isBeforeDiscount(tag, payable));
  const [first] = called;
  if (first === undefined) return undefined;
  const lower = called.filter(
    (tag) => isBeside(tag, first) && isHigher(first.price, tag.price) && !isFee(tag.price, first.price),
  );
  return lower[0] ?? first;
}

/** Whether what is called discounted is higher than the price beside it: then it is what was discounted. */
function isBeforeDiscount(tag: Tag, payable: readonly Tag[]): boolean {
  const isCalledSo = /(?<![a-z])discounted(?![a-z])/i.test(tag.element.attribs['class'] ?? '');
  return (
    isCalledSo &&
    payable.some(
      (other) => isBeside(tag, other) && isHigher(tag.price, other.price) && !isFee(other.price, tag.price),
    )
  );
}

/** Less than one in so many parts is no sale. */
const smallestPart = 8;

/** A small part of a price is a fee in it, as for its recycling, sooner than what it is sold at. */
export function isFee(small: Price, whole: Price): boolean {
  return small.minorUnits * smallestPart < whole.minorUnits;
}

/** The prices of what is bought once; what is crossed out beside one of subscribers alone is still to be paid. */
export function ofOnce(tags: readonly Tag[]): readonly Tag[] {
  const once = keepIfAny(tags, (tag) => !tag.isRecurring);
  const isAlone = once.length < tags.length && once.every((tag) => tag.isStruck);
  return isAlone ? once.map((tag) => ({ ...tag, isStruck: false })) : once;
}

/** Whether two prices stand side by side in one element, each by itself or as all that an element around it says. */
export function isBeside(one: Tag, other: Tag): boolean {
  const place = wholeOf(one).parent;
  return place !== null && place === wholeOf(other).parent;
}

/** The outermost element that says no more than a price. */
function wholeOf({ element }: Tag): Element {
  const said = textOf(element);
  let whole = element;
  while (whole.parent?.type === 'tag' && textOf(whole.parent) === said) whole = whole.parent;
  return whole;
}

/** Whether a price is a lower one that stands beside one crossed out, or beside the element around that. */
export function isInsteadOf({ element, price }: Tag, struck: readonly Tag[]): boolean {
  return struck.some(
    (old) =>
      isHigher(old.price, price) &&
      element.parent !== null &&
      [old.element.parent, old.element.parent?.parent].includes(element.parent),
  );
}

/** Whether a price is more than another one of the same currency. */
export function isHigher(one: Price, other: Price): boolean {
  return one.currency === other.currency && one.minorUnits > other.minorUnits;
}

/** Those that pass a test; all of them when none does. */
export function keepIfAny(tags: readonly Tag[], test: (tag: Tag) => boolean): readonly Tag[] {
  const kept = tags.filter(test);
  return kept.length > 0 ? kept : tags;
}
