/** A thing of schema.org, however the page wrote it: property names without prefix, values as written. */
export interface SchemaNode {
  readonly [property: string]: unknown;
}

/** How deep mark-up is followed; deeper is an attack or a fault. */
export const deepestNesting = 24;

export function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value or several, as a list without nulls. */
export function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flat(2).filter((one) => one !== null && one !== undefined);
  return value === null || value === undefined ? [] : [value];
}

/** The values that are nodes. */
export function toNodes(value: unknown): readonly SchemaNode[] {
  return toList(value).filter(isNode);
}

/** A node's types without `http://schema.org/` or `schema:`. */
export function typesOf(node: SchemaNode): readonly string[] {
  return toList(node['@type']).map((type) => String(type).replace(/^.*[/#:]/, ''));
}

export function isOfType(node: SchemaNode, pattern: RegExp): boolean {
  return typesOf(node).some((type) => pattern.test(type));
}

/** The first value as text; of a node its `@value` or name. */
export function toText(value: unknown): string | null {
  for (const one of toList(value)) {
    const text = isNode(one) ? (one['@value'] ?? one['name']) : one;
    if ((typeof text === 'string' && text.trim() !== '') || typeof text === 'number')
      return String(text).trim();
    if (Array.isArray(text)) return toText(text);
  }
  return null;
}
