import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawingEdition } from '../drawing/edition.ts';
import { type LookAnswer, sampleLooks } from '../looks/sample-looks.ts';
import { stock } from '../stock/stock.ts';
import { openDrawers } from './open-drawers.ts';

/** A picture's bytes and its entity tag. */
export interface StoredPicture {
  readonly bytes: Buffer;
  readonly etag: string;
}

/** The shop's pictures: drawn when first asked for, kept in a folder. */
export interface Pictures {
  /** Null for an unknown SKU. */
  product(sku: string): Promise<StoredPicture | null>;
  /** Null for an unknown look. */
  look(id: string): Promise<StoredPicture | null>;
  /** The right answers of every sample look. */
  answers(): Promise<readonly LookAnswer[]>;
  /** Draws all that is missing; `done` of `total` pictures are there. */
  drawAll(onProgress?: (done: number, total: number) => void): Promise<void>;
  close(): Promise<void>;
}

/** @param folder made when it is missing */
export function openPictures(folder: string, drawerCount = 2): Pictures {
  const drawers = openDrawers(drawerCount);
  const underway = new Map<string, Promise<Buffer>>();
  const skus = new Set(stock.map(({ sku }) => sku));
  const looks = new Set(sampleLooks.map(({ id }) => id));
  const fileOf = (kind: 'product' | 'look', key: string) =>
    join(folder, `${kind}s-${drawingEdition}`, `${key}.jpg`);

  /** Reads the file, or has it drawn; two who ask at once wait for the same drawing. */
  function bytesOf(kind: 'product' | 'look', key: string): Promise<Buffer> {
    const file = fileOf(kind, key);
    const name = `${kind} ${key}`;
    const running = underway.get(name);
    if (running) return running;
    const reading = readFile(file)
      .catch(async () => {
        await drawers.draw({ kind, key, file });
        return readFile(file);
      })
      .finally(() => underway.delete(name));
    underway.set(name, reading);
    return reading;
  }

  const stored = async (kind: 'product' | 'look', key: string): Promise<StoredPicture> => {
    const bytes = await bytesOf(kind, key);
    return { bytes, etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}"` };
  };

  return {
    product: async (sku) => (skus.has(sku) ? stored('product', sku) : null),
    look: async (id) => (looks.has(id) ? stored('look', id) : null),
    answers: () =>
      Promise.all(
        sampleLooks.map(async ({ id }) => {
          await bytesOf('look', id);
          return JSON.parse(await readFile(`${fileOf('look', id)}.json`, 'utf8')) as LookAnswer;
        }),
      ),
    async drawAll(onProgress = () => {}) {
      const wanted = [
        ...sampleLooks.map(({ id }) => ['look', id] as const),
        ...stock.map(({ sku }) => ['product', sku] as const),
      ];
      let done = 0;
      await Promise.all(
        wanted.map(async ([kind, key]) => {
          await bytesOf(kind, key);
          onProgress(++done, wanted.length);
        }),
      );
    },
    close: () => drawers.close(),
  };
}
