import type { Catalogue } from '../catalogue/catalogue.ts';
import { toStoreId } from '../catalogue/to-store-id.ts';
import { findStoreIds } from '../server/find-store-ids.ts';

/** Ids of the stores that a command names: by id, by name as the server takes it, or by what its id would be made of. */
export function readStores(
  given: readonly string[],
  { stores }: Pick<Catalogue, 'stores'>,
): readonly string[] {
  return findStoreIds(given, stores).map((id) => (stores.find(id) === null ? toStoreId(id) : id));
}
