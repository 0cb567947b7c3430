import { isAlike } from '../../photo/picture-likeness.ts';
import type { Catalogue, PicturedProduct } from '../catalogue.ts';
import type { Product } from '../rows.ts';
import { inPortions } from './in-portions.ts';

/** A product that turned out to be another one; both are ids. */
export interface Joined {
  readonly id: string;
  readonly into: string;
}

/**
 * Makes one product of those that a store shows under several addresses without a number to tell: same name, same picture. The one known longest
 * stays.
 *
 * @returns those that are no more, and which stand for them
 */
export async function joinTwins(
  { products }: Pick<Catalogue, 'products'>,
  store: string,
): Promise<readonly Joined[]> {
  const joined: Joined[] = [];
  for (const group of await groupByName(products.pictured(store))) {
    const known: { readonly product: Product; readonly likeness: Uint8Array }[] = [];
    for (const { product, likeness } of oldestFirst(group, products)) {
      const twin = known.find((one) => isAlike(one.likeness, likeness) && agrees(one.product, product));
      if (twin === undefined) {
        known.push({ product, likeness });
        continue;
      }
      products.join(product.id, twin.product.id);
      joined.push({ id: product.id, into: twin.product.id });
    }
  }
  return joined;
}

async function groupByName(
  pictured: Iterable<PicturedProduct>,
): Promise<readonly (readonly PicturedProduct[])[]> {
  const groups = new Map<string, PicturedProduct[]>();
  for await (const product of inPortions(pictured)) {
    if (product.likeness === null) continue;
    const name = product.name.toLowerCase();
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [product]);
    else group.push(product);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function oldestFirst(group: readonly PicturedProduct[], products: Catalogue['products']) {
  return group
    .flatMap(({ id, likeness }) => {
      const product = products.find(id);
      return product === null || likeness === null ? [] : [{ product, likeness }];
    })
    .sort((one, other) => (one.product.firstSeenAt < other.product.firstSeenAt ? -1 : 1));
}

/** Whether nothing that the two say shows them to be two: a small and a large candle may share their name and picture. */
function agrees(one: Product, other: Product): boolean {
  return (
    (['sku', 'gtin', 'brand'] as const).every(
      (field) => one[field] === null || other[field] === null || one[field] === other[field],
    ) &&
    (one.price === null ||
      other.price === null ||
      (one.price.minorUnits === other.price.minorUnits && one.price.currency === other.price.currency))
  );
}
