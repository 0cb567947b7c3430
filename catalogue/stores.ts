import type { Stores } from './catalogue.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Database } from './database.ts';
import { preparePageWays } from './page-ways.ts';
import type { Store } from './rows.ts';

interface StoreRow {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly recipe: string | null;
  readonly schedule_cron: string | null;
  readonly schedule_zone: string | null;
  readonly currency: string | null;
  readonly paused: number;
  readonly added_at: string;
}

const upsert = `
  INSERT INTO stores (id, name, url, recipe, schedule_cron, schedule_zone, currency, paused, added_at)
  VALUES (@id, @name, @url, @recipe, @schedule_cron, @schedule_zone, @currency, @paused, @added_at)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, url = excluded.url, recipe = excluded.recipe,
    schedule_cron = excluded.schedule_cron, schedule_zone = excluded.schedule_zone,
    currency = excluded.currency, paused = excluded.paused`;

/** The table of stores. */
export function openStores(database: Database, now: () => Date): Stores {
  const all = database.prepare<[], StoreRow>('SELECT * FROM stores ORDER BY id');
  const one = database.prepare<[string], StoreRow>('SELECT * FROM stores WHERE id = ?');
  const save = database.prepare<StoreRow>(upsert);
  const remove = database.prepare<[string]>('DELETE FROM stores WHERE id = ?');
  return {
    list: () => all.all().map(toStore),
    find: (id) => toStoreOrNull(one.get(id)),
    save: (store) => void save.run(toRow(checkStore(store))),
    remove: (id) => remove.run(id).changes > 0,
    ways: preparePageWays(database, now),
  };
}

function checkStore(store: Store): Store {
  if (!/^[a-z0-9-]{1,63}$/.test(store.id)) fail(`1 to 63 of a-z, 0-9 and "-" as a store's id`, store.id);
  if (store.name.trim() === '') fail(`a name for store ${store.id}`, store.name);
  return store;
}

function fail(expected: string, received: string): never {
  throw new CatalogueError('invalid_store', `Expected ${expected} but received "${received}"`);
}

function toRow(store: Store): StoreRow {
  return {
    id: store.id,
    name: store.name,
    url: store.url,
    recipe: store.recipe && JSON.stringify(store.recipe),
    schedule_cron: store.schedule?.cron ?? null,
    schedule_zone: store.schedule?.timeZone ?? null,
    currency: store.currency,
    paused: Number(store.paused),
    added_at: store.addedAt,
  };
}

function toStore(row: StoreRow): Store {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    recipe: row.recipe === null ? null : JSON.parse(row.recipe),
    schedule:
      row.schedule_cron === null ? null : { cron: row.schedule_cron, timeZone: row.schedule_zone ?? 'UTC' },
    currency: row.currency,
    paused: row.paused === 1,
    addedAt: row.added_at,
  };
}

function toStoreOrNull(row: StoreRow | undefined): Store | null {
  return row ? toStore(row) : null;
}
