import type { PageMemory, RememberedPage } from '../crawler/crawl/page-memory.ts';
import type { Database } from './database.ts';
import type { Store } from './rows.ts';

interface MemoryRow {
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly content: string;
}

/** How long a page as it was read is trusted, milliseconds: readers of pages learn, too. */
const trustedMs = 7 * 24 * 60 * 60_000;

/** Makes the function that opens the table of remembered pages for one store. */
export function preparePageMemory(database: Database, now: () => Date) {
  const find = database.prepare<[string, string, string, string], MemoryRow>(
    'SELECT etag, last_modified, content FROM remembered_pages WHERE store = ? AND url = ? AND basis = ? AND kept_at > ?',
  );
  const keep = database.prepare<object>(`
    INSERT INTO remembered_pages (store, url, etag, last_modified, basis, content, kept_at)
    VALUES (@store, @url, @etag, @lastModified, @basis, @content, @at)
    ON CONFLICT (store, url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
      basis = excluded.basis, content = excluded.content, kept_at = excluded.kept_at`);
  const forget = database.prepare<[string, string]>(
    'DELETE FROM remembered_pages WHERE store = ? AND kept_at <= ?',
  );
  const oldest = () => new Date(now().getTime() - trustedMs).toISOString();
  return ({ id, recipe, currency }: Store): PageMemory => {
    const basis = JSON.stringify([recipe, currency]);
    forget.run(id, oldest());
    return {
      find: (url) => toPage(find.get(id, url, basis, oldest())),
      keep(url, { content, ...said }) {
        const at = now().toISOString();
        keep.run({ store: id, url, ...said, basis, content: JSON.stringify(content), at });
      },
    };
  };
}

function toPage(row: MemoryRow | undefined): RememberedPage | null {
  if (row === undefined) return null;
  return { etag: row.etag, lastModified: row.last_modified, content: JSON.parse(row.content) };
}
