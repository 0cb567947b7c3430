import { isCurrency } from '../price/currency.ts';
import { findMoney } from '../price/find-money.ts';
import { parseMachineAmount } from '../price/parse-amount.ts';
import { isTaxLeftOut, mayBePaid, parsePrice } from '../price/parse-price.ts';
import type { Price } from '../price.ts';
import { isCalledOld } from './called-old.ts';
import { isFilterPrice } from './filter-price.ts';
import type { AnyNode, Element, Page } from './page.ts';
import type { Tag } from './price-tag.ts';
import {
  atOnce,
  crossedOut,
  former,
  formerPrice,
  forSome,
  forSomeLabel,
  named,
  recurring,
  saidRecurring,
  sale,
  saleLabel,
} from './price-words.ts';
import { tellingOf } from './telling.ts';
import { spacedTextOf, textOf } from './text.ts';

/** Longer texts are prose that mentions money. */
const longestTag = 90;

/**
 * What an element tells of a price with a text, its own or one around it; null when that is none.
 *
 * @param isPrice whether its mark-up says that it is one
 */
export function toTag(
  element: Element,
  text: string,
  root: Element,
  page: Page,
  { isPrice = isNamed(element) || hasNamedParent(element, root) }: { readonly isPrice?: boolean } = {},
): Tag | null {
  if (text.length > longestTag) return null;
  const stated = isPrice ? fromAttributes(element, text, page) : null;
  // Bare numbers count where a price is named; a sign that several currencies share means the page's.
  const isTold = isPrice
    ? !isProse(text) || findMoney(text).length > 0
    : findMoney(text).length > 0 && !isAmidWords(text);
  const told = isTold ? parsePrice(withCode(text, element), { currency: page.currency }) : null;
  const price = stated ?? told?.price ?? null;
  if (price === null || isCounted(element) || isFilterPrice(element, text, page)) return null;
  if (!isPayable(element, price, page)) return null;
  const words = [...pathTo(element, root)].map(
    (one) => `${one.name} ${tellingOf(one)} ${one.attribs['data-price-type'] ?? ''}`,
  );
  const styles = [...pathTo(element, root)].map((one) => one.attribs['style'] ?? '').join(';');
  const label = labelBefore(element, root);
  return {
    element,
    price,
    was: told?.was ?? null,
    isStruck:
      pathTo(element, root).some(isCrossedOut) ||
      words.some(isFormer) ||
      /line-through/i.test(styles) ||
      isCalledOld(text) ||
      isCalledOld(label),
    isSale:
      words.slice(0, 3).some((word) => sale.test(word)) || element.name === 'ins' || saleLabel.test(label),
    isHidden:
      /display:\s*none/i.test(styles) || pathTo(element, root).some(({ attribs }) => 'hidden' in attribs),
    isForSome:
      words.some((word) => forSome.test(word)) ||
      atOnce.test(text) ||
      forSomeLabel.test(label) ||
      pathTo(element, root).some(statesForSome) ||
      isTaxLeftOut(text, page),
    isRecurring:
      words.slice(0, 3).some((word) => recurring.test(word)) ||
      saidRecurring.test(text) ||
      saidRecurring.test(label),
    isNamed: isPrice,
    isSigned: stated !== null || findMoney(text).length > 0,
  };
}

/** A text with the code that stands right behind it in an element of its own: `<b>$12.00</b> <i>CAD</i>`. */
function withCode(text: string, { next }: Element): string {
  const behind = next?.type === 'text' && next.data.trim() === '' ? next.next : next;
  const code = behind?.type === 'tag' ? textOf(behind) : '';
  return isCurrency(code) && /\d$/.test(text) ? `${text} ${code}` : text;
}

/** What makes a number before it a part of a hundred, or so many days, pieces or people. */
const counter = /^\s*[%天日件人个個次回名点點개명]/;

/** Whether what stands right behind a number makes it a part of a hundred or a count: `<b>30</b><i>%</i>`, `<b>90</b>天`. */
function isCounted({ next }: Element): boolean {
  return next !== null && counter.test(next.type === 'text' ? next.data : textOf(next as AnyNode));
}

/** Whether the one attribute in which an element states a price says whose it is: `data-cmr-price`. */
function statesForSome({ attribs }: Element): boolean {
  const [stating, more] = Object.keys(attribs).filter((name) => /^data-.*price$/.test(name));
  return stating !== undefined && more === undefined && forSome.test(stating);
}

/** Whether mark-up calls an element a price. */
export function isNamed(element: Element): boolean {
  return named.test(tellingOf(element));
}

/** Longer texts around a price, in characters, and more elements are about more than it. */
const longestAround = 140;
const mostAround = 30;

/** Whether what stands right around an amount leaves it a price: `4 payments of <b>$12.50</b>`, `<b>$20</b> <i>with code</i>`. */
function isPayable(element: Element, price: Price, { elements, currency }: Page): boolean {
  return [element.parent, element.parent?.parent].every((around) => {
    if (around?.type !== 'tag' || elements.countIn(around) > mostAround) return true;
    const text = spacedTextOf(around);
    return text.length > longestAround || mayBePaid(text, price, { currency });
  });
}

function isCrossedOut({ name, attribs }: Element): boolean {
  return name === 'del' || name === 's' || name === 'strike' || attribs['data-a-strike'] === 'true';
}

/** Whether a label before a price says that it is no longer to be paid. */
export function isLabelledOld(element: Element, root: Element): boolean {
  return isCalledOld(labelBefore(element, root));
}

/** Whether a label before a price says that it is a sale's. */
export function isLabelledSale(element: Element, root: Element): boolean {
  return saleLabel.test(labelBefore(element, root));
}

/** Longer texts before a price are no label of it, in characters. */
const longestLabel = 20;

/** The words right before an element that begin what they stand in: `<span>MRP:</span><span><b>₹699</b></span>`. */
function labelBefore(element: Element, root: Element): string {
  const path = pathTo(element, root).slice(0, 3);
  const inner = path.find((one) => one !== root && textBefore(one) !== '');
  const label = inner === undefined ? '' : textBefore(inner);
  return label.length > longestLabel || /\d/.test(label) ? '' : label;
}

function textBefore({ prev }: Element): string {
  let at = prev as AnyNode | null;
  while (at !== null && textOf(at) === '') at = at.prev as AnyNode | null;
  return at === null ? '' : textOf(at);
}

function hasNamedParent(element: Element, root: Element): boolean {
  return pathTo(element, root).slice(0, 3).some(isNamed);
}

/** Behind a bare number, what was measured or counted: `30x30"`, `0.5 Kilogramm`, `1 szt.`, `90天`; and what announces one. */
const measured =
  /\d\s*(?:[x×"″”天日件人个個次回名点點개명]|(?:cm|mm|kg|g|gr|ml|cl|dl|l|oz|lbs?|szt|pcs|stk|stück|m²|gramm?|kilo(?:gramm?)?|lit(?:er|re|ro)s?)(?![\p{L}\d]))|:\s*$/iu;

/** Whether bare numbers in a text are sizes or counts: `Shelf unit, white, 30x30"`, `Lowest in 30 days:`. */
function isProse(text: string): boolean {
  return text.replace(/\P{L}/gu, '').length > 24 || measured.test(text);
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
