import { ProblemError } from '../api/problem.ts';

/** The page's own tables on this device. */
export type TableName = 'photos' | 'looks';

const databaseName = 'lookalike';
const version = 1;

/** Ten letters and digits. (`randomUUID` is missing where the page comes over plain HTTP from another machine.) */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}

/** Puts a row, replacing the one of the same `id`. */
export async function putRow<Row extends { readonly id: string }>(table: TableName, row: Row): Promise<void> {
  await inTable(table, 'readwrite', (store) => store.put(row));
}

/** The row of that id; null when there is none. */
export async function readRow<Row>(table: TableName, id: string): Promise<Row | null> {
  return ((await inTable(table, 'readonly', (store) => store.get(id))) as Row | undefined) ?? null;
}

/** Every row, in order of id. */
export async function readAllRows<Row>(table: TableName): Promise<Row[]> {
  return (await inTable(table, 'readonly', (store) => store.getAll())) as Row[];
}

/** Deletes a row; nothing happens when there is none. */
export async function deleteRow(table: TableName, id: string): Promise<void> {
  await inTable(table, 'readwrite', (store) => store.delete(id));
}

async function inTable(
  table: TableName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await openDatabase().catch((cause) => {
    throw new ProblemError('nothing_kept', 'The browser keeps nothing for this page', { cause });
  });
  try {
    const transaction = database.transaction(table, mode);
    const done = toEnd(transaction);
    const [result] = await Promise.all([toPromise(act(transaction.objectStore(table))), done]);
    return result;
  } finally {
    database.close();
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName, version);
  opening.onupgradeneeded = () => {
    for (const table of ['photos', 'looks']) opening.result.createObjectStore(table, { keyPath: 'id' });
  };
  return toPromise(opening);
}

/** What was written is kept only once all of it is: a device that is full says so at the end. */
function toEnd(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Expected the device to keep it'));
  });
}

function toPromise<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
