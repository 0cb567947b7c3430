import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { CatalogueError, type CatalogueErrorCode } from './catalogue-error.ts';
import { migrate } from './migrate.ts';

/** An open SQLite database; the only file that knows the driver. */
export type Database = Sqlite.Database;

/** A prepared statement: what it takes, and the rows that it gives. */
export type Statement<Parameters extends unknown[], Row> = Sqlite.Statement<Parameters, Row>;

/** How long a write waits for another process's write, milliseconds. */
const busyTimeoutMs = 15_000;

/** Pages of 4 kB that are written beside the database before they are moved into it: 32 MB. */
const checkpointPages = 8000;

/**
 * Opens `catalogue.db` in a data folder, both made when absent, at the present schema.
 *
 * @throws {CatalogueError} `data_folder_not_writable`, `catalogue_newer`, `catalogue_damaged`, `catalogue_busy`
 */
export function openDatabase(dataDir: string): Database {
  makeWritable(dataDir);
  const path = join(dataDir, 'catalogue.db');
  try {
    return openMigrated(path);
  } catch (cause) {
    throw toCatalogueError(cause, path);
  }
}

function makeWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    const message = `Expected a folder that may be written at ${dataDir} (${reason}): choose another with --data, or change its owner`;
    throw new CatalogueError('data_folder_not_writable', message, { cause });
  }
}

function openMigrated(path: string): Database {
  const database = new Sqlite(path, { timeout: busyTimeoutMs });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    // Each checkpoint waits for the disk; SQLite's own 1000 pages come every few seconds of a crawl.
    database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
    database.pragma('foreign_keys = ON');
    migrate(database, path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const codes: Readonly<Record<string, readonly [CatalogueErrorCode, string]>> = {
  SQLITE_NOTADB: ['catalogue_damaged', 'it is not a database: move it away and import or crawl again'],
  SQLITE_CORRUPT: [
    'catalogue_damaged',
    'it is damaged: restore a copy, or move it away and import or crawl again',
  ],
  SQLITE_BUSY: ['catalogue_busy', 'another process has been writing to it for too long: try again'],
  SQLITE_READONLY: ['data_folder_not_writable', 'it may not be written: change its owner'],
  SQLITE_CANTOPEN: [
    'data_folder_not_writable',
    'it could not be opened: change its owner, or choose another with --data',
  ],
};

function toCatalogueError(cause: unknown, path: string): unknown {
  const name = cause instanceof Sqlite.SqliteError ? cause.code.split('_').slice(0, 2).join('_') : '';
  const known = codes[name];
  if (!known) return cause;
  return new CatalogueError(known[0], `Expected a catalogue at ${path} but ${known[1]}`, { cause });
}
