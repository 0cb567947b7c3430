import type { Catalogue } from '../catalogue.ts';

/** As many products of different names under one picture show no product: "picture coming soon". */
const namesOfPlaceholder = 5;

/** Takes the shop's placeholder pictures away from its products, so that they stay out of the index; returns how many products had one. */
export function dropPlaceholders({ products }: Pick<Catalogue, 'products'>, store: string): number {
  const namesByPicture = new Map<string, Set<string>>();
  for (const { picture, name } of eachProduct(products, store)) {
    if (picture !== null)
      namesByPicture.set(picture, (namesByPicture.get(picture) ?? new Set()).add(name.toLowerCase()));
  }
  const placeholders = new Set(
    [...namesByPicture].filter(([, names]) => names.size >= namesOfPlaceholder).map(([picture]) => picture),
  );
  if (placeholders.size === 0) return 0;
  const bearers = [...eachProduct(products, store)].filter(
    ({ picture }) => picture !== null && placeholders.has(picture),
  );
  for (const { id } of bearers) products.setPicture(id, null);
  return bearers.length;
}

const pageSize = 1000;

function* eachProduct(products: Catalogue['products'], store: string) {
  for (let offset = 0; ; offset += pageSize) {
    const page = products.list({ store, limit: pageSize, offset });
    yield* page.products;
    if (page.products.length < pageSize) return;
  }
}
