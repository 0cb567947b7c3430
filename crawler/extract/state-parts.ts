import { isNode, type SchemaNode } from './schema-node.ts';
import { imageKeys, priceKeys } from './state-keys.ts';
import { nameOf } from './state-product.ts';
import { withoutNulls } from './state-variants.ts';

/** A product told in parts: `{ titleModule: { subject }, priceModule: { … } }`, `{ details: { name }, pricing: { … } }`. */
export function joinModules(node: SchemaNode): SchemaNode | null {
  const parts = Object.entries(node).filter(([, value]) => isNode(value)) as [string, SchemaNode][];
  const modules = parts.filter(([key]) => /(?:module|component)$/i.test(key)).map(([, part]) => part);
  if (modules.length > 1) return Object.assign({}, ...modules);
  const price = parts.find(([key]) => /^(?:price|pricing)(?:info|data|s)?$/i.test(key))?.[1];
  const named = price && parts.find(([, part]) => part !== price && nameOf(part) !== null)?.[1];
  return named ? { images: node['images'] ?? node['media'], ...named, price } : null;
}

/** Objects that each tell a part of a product, to be joined by its number. */
export interface Parts {
  add(node: SchemaNode): void;
  /** One object for each product that was named in one object and priced in another: `{ id, name }`, `{ productId, productPrice }`. */
  join(): readonly SchemaNode[];
}

const idKeys = ['productId', 'product_id', 'id'];

export function openParts(): Parts {
  const named = new Map<string, SchemaNode>();
  const priced = new Map<string, SchemaNode>();
  return {
    add: (node) => {
      const id = idOf(node);
      if (id === null) return;
      if (nameOf(node) === null && has(node, priceKeys)) priced.set(id, priced.get(id) ?? node);
      else if (nameOf(node) !== null && has(node, imageKeys)) named.set(id, named.get(id) ?? node);
    },
    join: () =>
      [...named].flatMap(([id, node]) => {
        const price = priced.get(id);
        return price === undefined ? [] : [{ ...price, ...withoutNulls(node) }];
      }),
  };
}

function idOf(node: SchemaNode): string | null {
  const id = idKeys.map((key) => node[key]).find((one) => typeof one === 'string' || typeof one === 'number');
  return id === undefined || id === '' ? null : String(id);
}

function has(node: SchemaNode, keys: readonly string[]): boolean {
  return keys.some((key) => node[key] !== undefined && node[key] !== null);
}
