import type { Element, Page } from './page.ts';
import { textOf } from './text.ts';

/** A text behind a slash, and one that can stand before it: no amount, size or word amid a line. */
const behindSlash = /^\/ ?(\p{L}{3}.*)$/u;
const proper = /^[\p{Lu}\p{Lo}][^\d/]+$/u;
const priced = '[class*="price" i]';

/** What a card parts by a slash in two elements that stand alone, as a maker and a kind: `<p><b>Quay</b> <i>/ Linen shirt</i></p>`. */
export function slashedTextsOf(card: Element, { elements }: Page): readonly string[] {
  return elements.find('* + *', card).flatMap((element) => {
    const beside = (element.parent?.children ?? []).filter((one): one is Element => one.type === 'tag');
    const [, rest] = behindSlash.exec(textOf(element)) ?? [];
    if (rest === undefined || beside.length !== 2 || elements.closest(element, priced) !== null) return [];
    const start = textOf(beside[0]);
    return proper.test(start) ? [`${start} / ${rest}`] : [];
  });
}
