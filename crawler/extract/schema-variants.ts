import { isOfType, type SchemaNode, toNodes, toText } from './schema-node.ts';

/** Products that name the group they belong to become its variants; what a page says in one tree is left as it is. */
export function joinVariants(products: readonly SchemaNode[]): readonly SchemaNode[] {
  const groups = products.filter((node) => isOfType(node, /^ProductGroup$/) && !('hasVariant' in node));
  const variants = new Map(groups.map((group) => [group, products.filter((one) => isVariantOf(one, group))]));
  const joined = new Set([...variants.values()].flat());
  return products
    .filter((node) => !joined.has(node))
    .map((node) => {
      const found = variants.get(node) ?? [];
      return found.length > 0 ? { ...node, hasVariant: found } : node;
    });
}

function isVariantOf(product: SchemaNode, group: SchemaNode): boolean {
  const [around] = toNodes(product['isVariantOf']);
  const told = [product['inProductGroupWithID'], around?.['productGroupID'], around?.['@id']].map(toText);
  const asked = [group['productGroupID'], group['@id']].map(toText).filter((id) => id !== null);
  return product !== group && told.some((id) => id !== null && asked.includes(id));
}
