import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { FetchedPicture, Pictures } from './catalogue.ts';
import type { Database } from './database.ts';
import { toExtension } from './picture-extension.ts';
import { isWhole, writeWhole } from './picture-files.ts';
import type { Picture } from './rows.ts';

interface PictureRow {
  readonly hash: string;
  readonly extension: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly added_at: string;
  readonly likeness: Uint8Array | null;
}

interface FetchedRow extends FetchedPicture {
  readonly at: string | null;
  readonly freshUntil: string | null;
}

interface DeadRow {
  readonly since: string;
  readonly askedAt: string;
}

const insert = `
  INSERT INTO pictures (hash, extension, width, height, bytes, added_at, likeness)
  VALUES (@hash, @extension, @width, @height, @bytes, @added_at, @likeness)
  ON CONFLICT DO UPDATE SET likeness = coalesce(excluded.likeness, likeness)`;
const remember = `
  INSERT INTO fetched_pictures (url, hash, etag, last_modified, fetched_at, fresh_until, length)
  VALUES (@url, @hash, @etag, @lastModified, @at, @freshUntil, @length)
  ON CONFLICT (url) DO UPDATE SET hash = excluded.hash, etag = excluded.etag, last_modified = excluded.last_modified,
    fetched_at = excluded.fetched_at, fresh_until = excluded.fresh_until, length = excluded.length`;

/** The table of pictures and their files, `<data>/pictures/ab/<sha256>.<ext>`. */
export function openPictures(database: Database, dataDir: string, now: () => Date): Pictures {
  const folder = resolve(dataDir, 'pictures');
  const sql = prepare(database);
  return {
    find(hash) {
      const row = sql.one.get(hash);
      return row ? toPicture(row, folder) : null;
    },
    isWhole(hash) {
      const row = sql.one.get(hash);
      return row !== undefined && isWhole(toPicture(row, folder).path, row.bytes);
    },
    add(bytes, { width, height, likeness = null }) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const size = { width, height, bytes: bytes.byteLength };
      const row = { hash, extension: toExtension(bytes), ...size, likeness, added_at: now().toISOString() };
      const picture = toPicture(row, folder);
      writeWhole(picture.path, bytes);
      sql.add.run(row);
      return picture;
    },
    likeness: (hash) => sql.one.get(hash)?.likeness ?? null,
    fetched(url) {
      const row = sql.fetched.get(url);
      if (row === undefined) return null;
      const { at, freshUntil, ...fetched } = row;
      const isFresh = (freshUntil ?? '') > now().toISOString();
      return { ...fetched, askedAt: at ?? '', isFresh };
    },
    remember: database.transaction<Pictures['remember']>((url, fetched, freshMs = 0) => {
      const at = now();
      const freshUntil = new Date(at.getTime() + freshMs).toISOString();
      sql.remember.run({ url, ...fetched, at: at.toISOString(), freshUntil });
      sql.revive.run(url);
    }).immediate,
    markDead: (url) => void sql.markDead.run({ url, at: now().toISOString() }),
    dead: (url) => sql.dead.get(url) ?? null,
    markPlaceholder: (store, hash) => void sql.markPlaceholder.run(store, hash),
    isPlaceholder: (store, hash) => sql.isPlaceholder.get(store, hash) !== undefined,
  };
}

function prepare(database: Database) {
  return {
    one: database.prepare<[string], PictureRow>('SELECT * FROM pictures WHERE hash = ?'),
    add: database.prepare<PictureRow>(insert),
    fetched: database.prepare<[string], FetchedRow>(
      `SELECT hash, etag, last_modified AS lastModified, length, fetched_at AS at, fresh_until AS freshUntil
       FROM fetched_pictures WHERE url = ?`,
    ),
    remember: database.prepare<object>(remember),
    revive: database.prepare<[string]>('DELETE FROM dead_pictures WHERE url = ?'),
    markDead: database.prepare<object>(
      'INSERT INTO dead_pictures (url, since, asked_at) VALUES (@url, @at, @at) ON CONFLICT DO UPDATE SET asked_at = @at',
    ),
    dead: database.prepare<[string], DeadRow>(
      'SELECT since, asked_at AS askedAt FROM dead_pictures WHERE url = ?',
    ),
    markPlaceholder: database.prepare<[string, string]>(
      'INSERT INTO placeholders (store, picture) VALUES (?, ?) ON CONFLICT DO NOTHING',
    ),
    isPlaceholder: database.prepare<[string, string]>(
      'SELECT 1 FROM placeholders WHERE store = ? AND picture = ?',
    ),
  };
}

function toPicture({ hash, extension, width, height }: PictureRow, folder: string): Picture {
  return { hash, path: join(folder, hash.slice(0, 2), `${hash}.${extension}`), width, height };
}
