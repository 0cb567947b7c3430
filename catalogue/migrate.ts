import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../settings/paths.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Database } from './database.ts';

interface Migration {
  /** 1, 2, 3 …: the schema's version once it has run. */
  readonly version: number;
  readonly sql: string;
}

/**
 * Brings a database to the present schema, each step in a transaction of its own; `user_version` counts the steps.
 *
 * @throws {CatalogueError} `catalogue_newer` when a newer Lookalike made the database
 */
export function migrate(database: Database, path: string): void {
  const migrations = readMigrations();
  refuseNewer(database, path, migrations.length);
  for (const migration of migrations) {
    // Immediate, and the version read inside: two processes may open a new catalogue at the same moment.
    database.transaction(() => runOnce(database, migration)).immediate();
  }
}

function runOnce(database: Database, { version, sql }: Migration): void {
  if (readVersion(database) >= version) return;
  database.exec(sql);
  database.pragma(`user_version = ${version}`);
}

function refuseNewer(database: Database, path: string, known: number): void {
  const version = readVersion(database);
  if (version <= known) return;
  const message = `Expected a catalogue of schema ${known} or older at ${path} but received schema ${version}: a newer Lookalike made it, so use that one, or another folder with --data`;
  throw new CatalogueError('catalogue_newer', message);
}

function readVersion(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

function readMigrations(): readonly Migration[] {
  // From the source tree: the compiler copies no .sql files.
  const folder = join(projectRoot, 'catalogue/migrations');
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => ({
    version: Number.parseInt(name, 10),
    sql: readFileSync(join(folder, name), 'utf8'),
  }));
}
