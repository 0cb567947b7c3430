import { createQuery, useQueryClient } from '@tanstack/solid-query';
import { lastData } from '../api/last-data.ts';
import { listLooks, type SavedLook } from './saved-looks.ts';

const queryKey = ['looks'];

/** The looks on this device, newest first; none where the browser keeps nothing, undefined until they are read. */
export function createLooks(): () => readonly SavedLook[] | undefined {
  const query = createQuery(() => ({ queryKey, queryFn: listLooks, staleTime: Number.POSITIVE_INFINITY }));
  return () => (query.isError ? [] : lastData(query));
}

/** To be called after a look was saved or forgotten. */
export function createLooksRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey });
}
