import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Store } from '../catalogue/rows.ts';
import { toStoreId } from '../catalogue/to-store-id.ts';
import { UsageError } from './report-error.ts';
import { toPlainStore } from './to-plain-store.ts';

/**
 * The store of a name or id, made when there is none.
 *
 * @throws {UsageError} when no id can be made of the name
 */
export function findOrAddStore(catalogue: Catalogue, name: string): Store {
  const id = readStoreId(name);
  const known = catalogue.stores.find(id);
  if (known) return known;
  const store = toPlainStore({ id, name: name.trim(), url: null });
  catalogue.stores.save(store);
  return store;
}

/**
 * The id of a store by its name.
 *
 * @throws {UsageError} when no id can be made of the name
 */
export function readStoreId(name: string): string {
  const id = toStoreId(name);
  if (id !== '') return id;
  throw new UsageError(`Expected letters or digits in a store's name but received "${name}"`);
}
