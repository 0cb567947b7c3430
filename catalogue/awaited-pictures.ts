import type { Database } from './database.ts';

/** A picture that a crawl has yet to fetch. */
export interface AwaitedPicture {
  /** Rises with each that is added. */
  readonly id: number;
  readonly product: string;
  readonly url: string;
}

/** The pictures that crawls have yet to fetch, surviving a stop: at most one for each product of a crawl. */
export interface AwaitedPictures {
  /** Adds a picture; one under another address takes the place of the product's last. */
  add(crawl: number, product: string, url: string): void;
  /** Pictures in the order they were added. @param after id of the last one known (excluded); 0: from the start */
  list(crawl: number, after: number, limit: number): readonly AwaitedPicture[];
  has(crawl: number, product: string): boolean;
  /** Takes pictures off the list, whatever became of them. */
  done(ids: readonly number[]): void;
  count(crawl: number): number;
}

/** The table of awaited pictures. */
export function openAwaitedPictures(database: Database): AwaitedPictures {
  const sql = prepare(database);
  return {
    add: database.transaction<AwaitedPictures['add']>((crawl, product, url) => {
      sql.replace.run(crawl, product, url);
      sql.add.run(crawl, product, url);
    }).immediate,
    list: (crawl, after, limit) => sql.list.all(crawl, after, limit),
    has: (crawl, product) => sql.has.get(crawl, product) !== undefined,
    done: database.transaction<AwaitedPictures['done']>((ids) => {
      for (const id of ids) sql.done.run(id);
    }).immediate,
    count: (crawl) => sql.count.get(crawl)?.count ?? 0,
  };
}

function prepare(database: Database) {
  return {
    replace: database.prepare<[number, string, string]>(
      'DELETE FROM awaited_pictures WHERE crawl = ? AND product = ? AND url <> ?',
    ),
    add: database.prepare<[number, string, string]>(
      'INSERT INTO awaited_pictures (crawl, product, url) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    list: database.prepare<[number, number, number], AwaitedPicture>(
      'SELECT id, product, url FROM awaited_pictures WHERE crawl = ? AND id > ? ORDER BY id LIMIT ?',
    ),
    has: database.prepare<[number, string]>('SELECT 1 FROM awaited_pictures WHERE crawl = ? AND product = ?'),
    done: database.prepare<[number]>('DELETE FROM awaited_pictures WHERE id = ?'),
    count: database.prepare<[number], { count: number }>(
      'SELECT count(*) AS count FROM awaited_pictures WHERE crawl = ?',
    ),
  };
}
