import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Pictures } from './catalogue.ts';
import type { Database } from './database.ts';
import { toExtension } from './picture-extension.ts';
import type { Picture } from './rows.ts';

interface PictureRow {
  readonly hash: string;
  readonly extension: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly added_at: string;
}

interface FetchedRow {
  readonly hash: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

const insert = `
  INSERT INTO pictures (hash, extension, width, height, bytes, added_at)
  VALUES (@hash, @extension, @width, @height, @bytes, @added_at) ON CONFLICT DO NOTHING`;
const remember = `
  INSERT INTO fetched_pictures (url, hash, etag, last_modified) VALUES (?, ?, ?, ?)
  ON CONFLICT (url) DO UPDATE SET hash = excluded.hash, etag = excluded.etag, last_modified = excluded.last_modified`;

/** The table of pictures and their files, `<data>/pictures/ab/<sha256>.<ext>`. */
export function openPictures(database: Database, dataDir: string, now: () => Date): Pictures {
  const folder = resolve(dataDir, 'pictures');
  const one = database.prepare<[string], PictureRow>('SELECT * FROM pictures WHERE hash = ?');
  const add = database.prepare<PictureRow>(insert);
  const fetched = database.prepare<[string], FetchedRow>(
    'SELECT hash, etag, last_modified AS lastModified FROM fetched_pictures WHERE url = ?',
  );
  const note = database.prepare<[string, string, string | null, string | null]>(remember);
  return {
    find(hash) {
      const row = one.get(hash);
      return row ? toPicture(row, folder) : null;
    },
    add(bytes, { width, height }) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const size = { width, height, bytes: bytes.byteLength };
      const row = { hash, extension: toExtension(bytes), ...size, added_at: now().toISOString() };
      const picture = toPicture(row, folder);
      if (!existsSync(picture.path)) writeAtomically(picture.path, bytes);
      add.run(row);
      return picture;
    },
    fetched: (url) => fetched.get(url) ?? null,
    remember: (url, { hash, etag, lastModified }) => void note.run(url, hash, etag, lastModified),
  };
}

function toPicture({ hash, extension, width, height }: PictureRow, folder: string): Picture {
  return { hash, path: join(folder, hash.slice(0, 2), `${hash}.${extension}`), width, height };
}

/** The name stands for the content, so a file under it must be whole even after a power cut. */
function writeAtomically(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    writeDurably(fresh, bytes);
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
