import type { AnyNode, Element, Page } from './page.ts';
import { pictureOf } from './picture.ts';
import { deepestNesting, type SchemaNode } from './schema-node.ts';
import { nameTextOf, priceTextOf } from './text.ts';

/** A schema.org item in a page's mark-up, with the element that holds it. */
export interface MarkedItem {
  readonly node: SchemaNode;
  readonly element: Element;
}

/** Everything marked up as a product that is not part of another product. */
export function readMicrodata(page: Page): readonly MarkedItem[] {
  const { elements } = page;
  return elements
    .find('[itemscope][itemtype*="Product" i], [itemscope][itemtype$="/Book" i]')
    .filter((element) => /\/(?:(?:[A-Z]\w*)?Product(?:Group|Model)?|Book)\/?$/i.test(firstType(element)))
    .filter(
      (element) =>
        elements.closest(element.parent as Element, '[itemscope][itemtype*="/Product" i]') === null,
    )
    .map((element) => ({ element, node: toNode(element, page, 0) }));
}

function firstType(element: Element): string {
  return element.attribs['itemtype']?.trim().split(/\s+/)[0] ?? '';
}

function toNode(element: Element, page: Page, depth: number): SchemaNode {
  const node: Record<string, unknown[]> = { '@type': [firstType(element)] };
  if (depth > deepestNesting) return node;
  for (const property of propertiesOf(element, page)) {
    const value = toValue(property, page, depth);
    for (const name of (property.attribs['itemprop'] ?? '').split(/\s+/)) {
      const key = name.replace(/^https?:\/\/schema\.org\//, '');
      if (value !== '' && value !== null) addTo(node, key, value);
    }
  }
  return node;
}

/** Adds one more value of a property. */
export function addTo(node: Record<string, unknown[]>, property: string, value: unknown): void {
  const values = node[property];
  if (values === undefined) node[property] = [value];
  else values.push(value);
}

/** Parts of the page that one item may refer to. */
const mostReferred = 50;

/** Properties inside the item but not inside an item within it, and those it refers to by id. */
function propertiesOf(item: Element, { elements }: Page): readonly Element[] {
  const ids = new Set((item.attribs['itemref'] ?? '').split(/\s+/).filter(Boolean).slice(0, mostReferred));
  const referred =
    ids.size === 0 ? [] : elements.find('[id]').filter((one) => ids.has(one.attribs['id'] ?? ''));
  return [...item.children, ...referred].flatMap((child) => walk(child as AnyNode));
}

function walk(node: AnyNode): readonly Element[] {
  if (node.type !== 'tag') return [];
  const own = 'itemprop' in node.attribs ? [node] : [];
  if ('itemscope' in node.attribs) return own;
  return [...own, ...node.children.flatMap((child) => walk(child as AnyNode))];
}

function toValue(element: Element, page: Page, depth: number): unknown {
  if ('itemscope' in element.attribs) return toNode(element, page, depth + 1);
  const { attribs, name } = element;
  if (attribs['content'] !== undefined) return attribs['content'].trim();
  if (name === 'a' || name === 'link' || name === 'area') {
    const wantsText = /\b(?:name|brand|manufacturer|category|sku)\b/.test(attribs['itemprop'] ?? '');
    return wantsText ? nameTextOf(element) : (attribs['href'] ?? '');
  }
  if (name === 'img') return pictureOf(element, page);
  if (name === 'data' || name === 'meter') return attribs['value'] ?? '';
  if (/price/i.test(attribs['itemprop'] ?? '')) return priceTextOf(element);
  if (/image/i.test(attribs['itemprop'] ?? ''))
    return pictureOf(page.elements.find('img', element)[0], page) ?? attribs['src'] ?? '';
  return nameTextOf(element);
}
