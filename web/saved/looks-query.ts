import { createQuery, useQueryClient } from '@tanstack/solid-query';
import { listLooks, type SavedLook } from './saved-looks.ts';

const queryKey = ['looks'];

/** The looks on this device, newest first; empty until they are read, or where the browser keeps nothing. */
export function createLooks(): () => readonly SavedLook[] {
  const query = createQuery(() => ({ queryKey, queryFn: listLooks, staleTime: Number.POSITIVE_INFINITY }));
  return () => (query.isSuccess ? query.data : []);
}

/** To be called after a look was saved or forgotten. */
export function createLooksRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey });
}
