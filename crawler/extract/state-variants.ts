import { isNode, type SchemaNode, toNodes } from './schema-node.ts';

/** Property names under which shops keep the one variant that they show, or all of them. */
const variantKeys = ['selectedVariant', 'defaultVariant', 'masterVariant', 'variants', 'skus', 'items'];

/** A product with what only its variants tell, that of the first one that can be bought; null where it has none. */
export function withVariant(node: SchemaNode): SchemaNode | null {
  const variants = variantKeys.flatMap((key) =>
    key === 'items' ? toSold(node[key]) : toVariants(node[key]),
  );
  const variant = variants.find((one) => one['available'] !== false) ?? variants[0];
  return variant === undefined ? null : { ...variant, ...withoutNulls(node) };
}

/** Variants in a list, in the nodes of a connection, or one alone. */
function toVariants(value: unknown): readonly SchemaNode[] {
  const inside = isNode(value) ? (value['nodes'] ?? value['edges'] ?? value) : value;
  return toNodes(inside).map((one) => (isNode(one['node']) ? one['node'] : one));
}

/** What several sellers offer: only of such things are `items` variants. */
function toSold(value: unknown): readonly SchemaNode[] {
  return toNodes(value).flatMap((item) => {
    const [seller] = toNodes(item['sellers']);
    const offer = seller?.['commertialOffer'] ?? seller?.['offer'];
    return isNode(offer) ? [{ ...item, ...offer }] : [];
  });
}

/** An object without the properties that say nothing. */
export function withoutNulls(node: SchemaNode): SchemaNode {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));
}
