/** What a query needs to say. */
interface Asked<Data> {
  readonly isPending: boolean;
  readonly data: Data | undefined;
}

/** What a query got last, also while a later try has failed: a form, or a list on its way, does not go with one lost answer. */
export function lastData<Data>(query: Asked<Data>): Data | undefined {
  // Asked for before there is any, the page would wait for it as a whole.
  return query.isPending ? undefined : query.data;
}
