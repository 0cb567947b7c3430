import { allButEqual } from '../../photo/picture-likeness.ts';
import type { Catalogue } from '../catalogue.ts';
import { inPortions } from './in-portions.ts';
import { openLikenessGroups } from './likeness-groups.ts';

/** As many products of different names under one picture show no product: "picture coming soon". Six plain black tees may look much the same. */
const namesOfPlaceholder = 5;

/**
 * Takes the shop's placeholder pictures away from its products, so that they stay out of the index, and remembers them. The same picture
 * in other bytes is the same.
 *
 * @returns how many products had one
 */
export async function dropPlaceholders(
  { products, pictures }: Pick<Catalogue, 'products' | 'pictures'>,
  store: string,
): Promise<number> {
  const groups = openLikenessGroups(allButEqual);
  const namesByGroup = new Map<string, Set<string>>();
  for await (const { picture, likeness, name } of inPortions(products.pictured(store))) {
    const group = groups.find(picture, likeness);
    namesByGroup.set(group, (namesByGroup.get(group) ?? new Set()).add(name.toLowerCase()));
  }
  let bearers = 0;
  for await (const { id, picture, likeness } of inPortions(products.pictured(store))) {
    if ((namesByGroup.get(groups.find(picture, likeness))?.size ?? 0) < namesOfPlaceholder) continue;
    pictures.markPlaceholder(store, picture);
    products.setPicture(id, null);
    bearers++;
  }
  return bearers;
}
