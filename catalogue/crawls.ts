import type { Crawls } from './catalogue.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Database } from './database.ts';
import { mayRelease, toHolder } from './lease-holder.ts';
import type { Crawl, CrawlState, CrawlSummary } from './rows.ts';

interface CrawlRow {
  readonly id: number;
  readonly store: string;
  readonly state: CrawlState;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly summary: string;
  readonly holder: string | null;
  readonly alive_at: string | null;
}

interface Note {
  readonly url: string;
  readonly code: string;
  readonly message: string;
}

const nothingYet: CrawlSummary = {
  pages: 0,
  products: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  gone: 0,
  failed: {},
};

/** A process that has not been heard of for so long is taken for dead, milliseconds: its id may be another's by now. */
const silentMs = 60 * 60_000;

/** The tables of crawls and of what failed in them. */
export function openCrawls(database: Database, now: () => Date): Crawls {
  const holder = toHolder();
  const one = database.prepare<[number | bigint], CrawlRow>('SELECT * FROM crawls WHERE id = ?');
  const start = database.prepare<object>(
    "INSERT INTO crawls (store, state, started_at, summary, holder, alive_at) VALUES (@store, 'running', @at, @summary, @holder, @at)",
  );
  const update = database.prepare<[string, string, string, number]>(
    'UPDATE crawls SET summary = ?, holder = ?, alive_at = ? WHERE id = ?',
  );
  const end = database.prepare<[string, string, number]>(
    'UPDATE crawls SET state = ?, ended_at = ? WHERE id = ?',
  );
  const list = database.prepare<[{ store: string | null; limit: number }], CrawlRow>(
    'SELECT * FROM crawls WHERE @store IS NULL OR store = @store ORDER BY id DESC LIMIT @limit',
  );
  const note = database.prepare<[number, string, string, string]>(
    'INSERT INTO crawl_notes (crawl, url, code, message) VALUES (?, ?, ?, ?)',
  );
  const notes = database.prepare<[number], Note>(
    'SELECT url, code, message FROM crawl_notes WHERE crawl = ? ORDER BY rowid',
  );
  const find = (id: number | bigint) => {
    const row = one.get(id);
    return row ? toCrawl(row) : null;
  };
  return {
    start(store) {
      const summary = JSON.stringify(nothingYet);
      const { lastInsertRowid } = start.run({ store, at: now().toISOString(), summary, holder });
      return found(find(lastInsertRowid), store);
    },
    update: (id, summary) => void update.run(toSummary(summary), holder, now().toISOString(), id),
    end: (id, state) => void end.run(state, now().toISOString(), id),
    find,
    isHeldElsewhere(id) {
      const row = one.get(id);
      if (row?.state !== 'running' || row.holder === null || row.alive_at === null) return false;
      const until = new Date(Date.parse(row.alive_at) + silentMs).toISOString();
      return !mayRelease({ holder: row.holder, leased_until: until }, holder, now());
    },
    list: ({ store = null, limit = 50 } = {}) => list.all({ store, limit }).map(toCrawl),
    note: (id, { url, code, message }) => void note.run(id, url, code, message),
    notes: (id) => notes.all(id),
  };
}

function found(crawl: Crawl | null, store: string): Crawl {
  if (crawl) return crawl;
  throw new CatalogueError('unknown_store', `Expected a crawl of store ${store} but received none`);
}

/** Only the summary's own fields: callers may hand over a whole crawl. */
function toSummary({ pages, products, new: fresh, changed, unchanged, gone, failed }: CrawlSummary): string {
  return JSON.stringify({ pages, products, new: fresh, changed, unchanged, gone, failed });
}

function toCrawl(row: CrawlRow): Crawl {
  const summary: CrawlSummary = JSON.parse(row.summary);
  const { id, store, state } = row;
  return { ...nothingYet, ...summary, id, store, state, startedAt: row.started_at, endedAt: row.ended_at };
}
