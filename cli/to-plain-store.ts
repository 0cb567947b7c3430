import type { Store } from '../catalogue/rows.ts';

/** A store of which nothing more is known. */
export function toPlainStore({ id, name, url }: Pick<Store, 'id' | 'name' | 'url'>): Store {
  const nothing = { recipe: null, schedule: null, currency: null };
  return { id, name, url, ...nothing, paused: false, addedAt: new Date().toISOString() };
}
