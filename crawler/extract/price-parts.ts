import { climb } from './offers.ts';
import type { Element, Page } from './page.ts';
import { telling } from './telling.ts';
import { textOf } from './text.ts';

const priceElements = [
  telling('price'),
  ...['pricing', 'preis', 'prijs', 'prix', 'precio', 'preco', 'prezzo'].map((word) => `[class*="${word}" i]`),
  '[data-price-amount]',
  '[data-product-price]',
].join(', ');

/** The outermost elements called a price within an element, in order. */
export function priceParts(around: Element, { elements }: Page): readonly Element[] {
  const all = elements.find(priceElements, around).slice(0, 200);
  const inside = new Set<unknown>(all);
  const outer = all.filter((element) => !climb(element.parent).some((one) => inside.has(one)));
  return blocksOf(outer, around).filter((part) => textOf(part).length < 400);
}

/** Prices side by side belong together: the old one and the new one. */
function blocksOf(parts: readonly Element[], around: Element): readonly Element[] {
  const blocks = new Set<Element>();
  for (const part of parts) {
    const isPair =
      part.parent !== null &&
      part.parent !== around &&
      parts.filter((other) => other.parent === part.parent).length > 1;
    blocks.add(isPair ? (part.parent as Element) : part);
  }
  return [...blocks];
}
