import type { Stores } from '../catalogue/catalogue.ts';

/** Ids of the stores that a request names, by id or by name; what is neither stays as it is, and matches nothing. */
export function findStoreIds(given: readonly string[], stores: Pick<Stores, 'list'>): readonly string[] {
  const all = stores.list();
  const find = (text: string) =>
    all.find(({ id }) => id === text) ?? all.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return given.flatMap((text) => {
    const whole = find(text.trim());
    // A name may hold a comma itself, so the list is taken apart only when it is no name.
    const parts = whole ? [text.trim()] : text.split(',').map((part) => part.trim());
    return parts.filter(Boolean).map((part) => find(part)?.id ?? part);
  });
}
