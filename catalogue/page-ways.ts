import type { PageWay, PageWays } from '../crawler/crawl/page-ways.ts';
import type { Database } from './database.ts';

/** How long a decision is trusted, milliseconds: shops are rebuilt now and then. */
const trustedMs = 7 * 24 * 60 * 60_000;

/** Makes the function that opens the table of page ways for one store. */
export function preparePageWays(database: Database, now: () => Date): (store: string) => PageWays {
  const find = database
    .prepare<[string, string, string], PageWay>(
      'SELECT way FROM page_ways WHERE store = ? AND kind = ? AND decided_at > ?',
    )
    .pluck();
  const decide = database.prepare<[string, string, PageWay, string]>(`
    INSERT INTO page_ways (store, kind, way, decided_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (store, kind) DO UPDATE SET way = excluded.way, decided_at = excluded.decided_at`);
  const forget = database.prepare<[string, string]>('DELETE FROM page_ways WHERE store = ? AND kind = ?');
  return (store) => ({
    find(kind) {
      const since = new Date(now().getTime() - trustedMs).toISOString();
      return (find.get(store, kind, since) as PageWay | undefined) ?? null;
    },
    decide(kind, way) {
      if (way === null) forget.run(store, kind);
      else decide.run(store, kind, way, now().toISOString());
    },
  });
}
