import type { TakenPage } from '../crawler/crawl/frontier.ts';
import type { PageProduct } from '../crawler/product.ts';
import type { CrawledPage, PageState, Pages } from './catalogue.ts';
import type { Database, Statement } from './database.ts';
import { mayRelease, toHolder } from './lease-holder.ts';
import { preparePageMemory } from './page-memory.ts';

interface TakenRow {
  readonly rowid: number;
  readonly url: string;
  readonly depth: number;
  readonly kind: string;
  readonly tries: number;
  readonly told: string | null;
}

interface ToldRow {
  readonly rowid: number;
  readonly told: string;
}

/** A lease outlives the slowest page, and ends by itself should its process hang. Milliseconds. */
const leaseMs = 10 * 60_000;

const takeSql = `
  UPDATE pages SET state = 'leased', tries = tries + 1, holder = @holder, leased_until = @until
  WHERE rowid IN (
    SELECT rowid FROM pages WHERE crawl = @crawl AND state = 'waiting' AND not_before <= @now
    ORDER BY depth, rowid LIMIT @limit)
  RETURNING rowid, url, depth, kind, tries, told`;

/** Whole crawls, the oldest first. */
const forgetSql = `
  WITH
    counted AS (
      SELECT crawl, count(*) AS pages FROM pages
      WHERE crawl IN (SELECT id FROM crawls WHERE store = @store AND id < @crawl) GROUP BY crawl),
    summed AS (SELECT crawl, sum(pages) OVER (ORDER BY crawl DESC) AS total FROM counted)
  DELETE FROM pages WHERE crawl IN (SELECT crawl FROM summed WHERE total > @keep)`;

const knownSql = `
  SELECT url, kind, depth, tries, code, products, ended_at AS endedAt, CASE state WHEN 'leased' THEN 'waiting' ELSE state END AS state, rowid
  FROM pages WHERE visitor = @crawl`;

/** The table of pages: the frontier of each crawl. */
export function openPages(database: Database, now: () => Date): Pages {
  const holder = toHolder();
  const statements = prepare(database);
  const end = (crawl: number, url: string, outcome: Outcome) =>
    void statements.end.run({
      crawl,
      url,
      code: null,
      products: null,
      kind: null,
      ...outcome,
      at: now().toISOString(),
    });
  return {
    enqueue: database.transaction<Pages['enqueue']>((crawl, pages, visitor = crawl) => {
      let added = 0;
      for (const { url, depth, kind, told } of pages) {
        const words = told === undefined ? null : JSON.stringify(told);
        const { changes } = statements.add.run(crawl, visitor, url, depth, kind, words);
        if (changes === 0 && words !== null) statements.tell.run(words, crawl, url);
        added += changes;
      }
      return added;
    }).immediate,
    handOn: (crawl, visitor) => void statements.handOn.run(visitor, crawl),
    take(crawl, limit) {
      const at = now();
      const until = new Date(at.getTime() + leaseMs).toISOString();
      const taken = statements.take.all({ crawl, limit, holder, until, now: at.toISOString() });
      return taken.sort((one, other) => one.depth - other.depth || one.rowid - other.rowid).map(toPage);
    },
    told: (crawl) => readTold(statements.told, crawl),
    done: (crawl, url, shown) => end(crawl, url, { state: 'done', ...shown }),
    fail: (crawl, url, code) => end(crawl, url, { state: 'failed', code }),
    retry: (crawl, url, at) => void statements.retry.run(at, crawl, url),
    releaseLeases: database.transaction<Pages['releaseLeases']>((crawl) => {
      const leases = statements.leases.all(crawl);
      const free = leases.filter((lease) => mayRelease(lease, holder, now()));
      for (const { rowid } of free) statements.release.run(rowid);
      return free.length;
    }).immediate,
    waiting: (crawl) => statements.waiting.get(crawl)?.count ?? 0,
    nextAt: (crawl) => statements.nextAt.get(crawl)?.at ?? null,
    rest: (crawl, at) => void statements.rest.run(at, crawl),
    forgetBefore(store, crawl, keep = 20_000) {
      statements.forgetAwaitedBefore.run(store, crawl);
      return statements.forgetBefore.run({ store, crawl, keep }).changes;
    },
    memory: preparePageMemory(database, now),
    list: (crawl, { state = null, limit = 100, offset = 0 }: ListOptions = {}) =>
      statements.list.all({ crawl, state, limit, offset }),
    counts(crawl) {
      const counted = statements.counts.all({ crawl }).map(({ state, count }) => [state, count]);
      return { waiting: 0, done: 0, failed: 0, ...Object.fromEntries(counted) };
    },
  };
}

interface Outcome {
  readonly state: PageState;
  readonly code?: string;
  readonly products?: number;
  readonly kind?: string;
}

interface ListOptions {
  readonly state?: PageState | null;
  readonly limit?: number;
  readonly offset?: number;
}

function toPage({ url, depth, kind, tries, told }: TakenRow): TakenPage {
  return { url, depth, kind, tries, ...(told === null ? {} : { told: JSON.parse(told) }) };
}

/** Rows read at once; between two reads other statements may run. */
const toldAtOnce = 500;

function* readTold(
  next: Statement<[number, number, number], ToldRow>,
  crawl: number,
): Generator<PageProduct> {
  for (let after = 0; ; ) {
    const rows = next.all(crawl, after, toldAtOnce);
    for (const { told } of rows) yield JSON.parse(told);
    if (rows.length < toldAtOnce) return;
    after = rows.at(-1)?.rowid ?? after;
  }
}

function prepare(database: Database) {
  return {
    add: database.prepare<[number, number, string, number, string, string | null]>(
      'INSERT INTO pages (crawl, visitor, url, depth, kind, told) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    tell: database.prepare<[string, number, string]>(
      'UPDATE pages SET told = ? WHERE crawl = ? AND url = ? AND told IS NULL',
    ),
    handOn: database.prepare<[number, number]>(
      "UPDATE pages SET visitor = ? WHERE crawl = ? AND state IN ('waiting', 'leased')",
    ),
    told: database.prepare<[number, number, number], ToldRow>(
      'SELECT rowid, told FROM pages WHERE crawl = ? AND told IS NOT NULL AND rowid > ? ORDER BY rowid LIMIT ?',
    ),
    take: database.prepare<object, TakenRow>(takeSql),
    end: database.prepare<object>(
      `UPDATE pages SET state = @state, kind = coalesce(@kind, kind), code = @code, products = @products, ended_at = @at, holder = NULL, told = NULL
       WHERE crawl = @crawl AND url = @url`,
    ),
    retry: database.prepare<[string, number, string]>(
      "UPDATE pages SET state = 'waiting', holder = NULL, not_before = ? WHERE crawl = ? AND url = ?",
    ),
    leases: database.prepare<[number], { rowid: number; holder: string; leased_until: string }>(
      "SELECT rowid, holder, leased_until FROM pages WHERE crawl = ? AND state = 'leased'",
    ),
    list: database.prepare<object, CrawledPage>(
      `SELECT url, kind, depth, tries, code, products, endedAt, state FROM (${knownSql})
       WHERE @state IS NULL OR state = @state ORDER BY rowid LIMIT @limit OFFSET @offset`,
    ),
    counts: database.prepare<object, { state: PageState; count: number }>(
      `SELECT state, count(*) AS count FROM (${knownSql}) GROUP BY state`,
    ),
    release: database.prepare<[number]>("UPDATE pages SET state = 'waiting', holder = NULL WHERE rowid = ?"),
    forgetBefore: database.prepare<object>(forgetSql),
    forgetAwaitedBefore: database.prepare<[string, number]>(
      'DELETE FROM awaited_pictures WHERE crawl IN (SELECT id FROM crawls WHERE store = ? AND id < ?)',
    ),
    nextAt: database.prepare<[number], { at: string | null }>(
      "SELECT min(not_before) AS at FROM pages WHERE crawl = ? AND state = 'waiting'",
    ),
    rest: database.prepare<[string, number]>(
      "UPDATE pages SET not_before = max(not_before, ?) WHERE crawl = ? AND state = 'waiting'",
    ),
    waiting: database.prepare<[number], { count: number }>(
      "SELECT count(*) AS count FROM pages WHERE crawl = ? AND state = 'waiting'",
    ),
  };
}
