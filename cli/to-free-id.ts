import type { Catalogue } from '../catalogue/catalogue.ts';
import { toStoreId } from '../catalogue/to-store-id.ts';

/**
 * An id that no store has yet: `harbour-co`, else `harbour-co-2`.
 *
 * @param names the first that has Latin letters or digits makes it
 */
export function toFreeId({ stores }: Pick<Catalogue, 'stores'>, names: readonly string[]): string {
  // There is room left for a number.
  const id = names.map((name) => toStoreId(name).slice(0, 55)).find((plain) => plain !== '') ?? 'store';
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id}-${count}`;
    if (stores.find(candidate) === null) return candidate;
  }
}

/** The store at an address, however that is spelt; null when there is none. */
export function findStoreAt({ stores }: Pick<Catalogue, 'stores'>, address: string) {
  const isAt = (url: string | null) => url !== null && new URL(url).href === new URL(address).href;
  return stores.list().find(({ url }) => isAt(url)) ?? null;
}
