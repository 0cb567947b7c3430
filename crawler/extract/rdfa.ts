import { addTo, type MarkedItem } from './microdata.ts';
import { climb } from './offers.ts';
import type { AnyNode, Element, Page } from './page.ts';
import { pictureOf } from './picture.ts';
import { deepestNesting, type SchemaNode } from './schema-node.ts';
import { textOf } from './text.ts';

/** Products marked up in RDFa: `vocab="https://schema.org/" typeof="Product"` with `property` inside. */
export function readRdfa(page: Page): readonly MarkedItem[] {
  return page.elements
    .find('[typeof]')
    .filter((element) => isProduct(element) && !climb(element.parent).some(isProduct))
    .map((element) => ({ element, node: toNode(element, page, 0) }));
}

function isProduct(element: Element): boolean {
  return (element.attribs['typeof'] ?? '').split(/\s+/).some((type) => /^(?:.*[/:])?Product$/.test(type));
}

function toNode(element: Element, page: Page, depth: number): SchemaNode {
  const node: Record<string, unknown[]> = { '@type': (element.attribs['typeof'] ?? '').split(/\s+/) };
  if (depth > deepestNesting) return node;
  for (const property of element.children.flatMap((child) => walk(child as AnyNode))) {
    const value = toValue(property, page, depth);
    for (const name of toNames(property)) addTo(node, name, value);
  }
  return node;
}

function toNames({ attribs }: Element): readonly string[] {
  const names = `${attribs['property'] ?? ''} ${attribs['rel'] ?? ''}`;
  return names
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => name.replace(/^.*[/:]/, ''));
}

function walk(node: AnyNode): readonly Element[] {
  if (node.type !== 'tag') return [];
  const own = 'property' in node.attribs || ('rel' in node.attribs && 'typeof' in node.attribs) ? [node] : [];
  if ('typeof' in node.attribs) return own;
  return [...own, ...node.children.flatMap((child) => walk(child as AnyNode))];
}

function toValue(element: Element, page: Page, depth: number): unknown {
  const { attribs, name } = element;
  if ('typeof' in attribs) return toNode(element, page, depth + 1);
  if (attribs['content'] !== undefined) return attribs['content'];
  if (attribs['resource'] ?? attribs['href']) return attribs['resource'] ?? attribs['href'];
  return name === 'img' ? pictureOf(element, page) : textOf(element);
}
