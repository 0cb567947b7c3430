import { onTestFinished } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import type { IndexedCrop, Store } from '../../catalogue/rows.ts';
import type { PageProduct } from '../../crawler/product.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

export function sampleStore(id = 'harbour', changes: Partial<Store> = {}): Store {
  const nothing = { url: null, recipe: null, schedule: null, currency: null };
  return {
    id,
    name: `Store ${id}`,
    ...nothing,
    paused: false,
    addedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

export function sampleProduct(name: string, changes: Partial<PageProduct> = {}): PageProduct {
  const nothing = { image: null, was: null, brand: null, sku: null, gtin: null, available: null };
  const url = `https://harbour.example/${encodeURIComponent(name)}`;
  return { name, url, price: { minorUnits: 4500, currency: 'GBP' }, ...nothing, kinds: [], ...changes };
}

/** An open catalogue in a folder of its own, with one store, and a clock that the test sets. */
export function openSample(folder = makeTemporaryFolder()) {
  const clock = { now: new Date('2026-11-01T00:00:00.000Z') };
  const catalogue = openCatalogue(folder, { now: () => clock.now });
  onTestFinished(() => catalogue.close());
  catalogue.stores.save(sampleStore());
  return { catalogue, folder, clock };
}

/** Adds a product with a picture and a crop; the picture's bytes are no picture. */
export function addCrop(
  catalogue: Catalogue,
  key: string,
  crop: Partial<Omit<IndexedCrop, 'label'>> & {
    readonly embedder?: string;
    readonly page?: Partial<PageProduct>;
    readonly store?: string;
  },
): { readonly id: string; readonly label: number } {
  const { embedder = 'a'.repeat(64), page = {}, store = 'harbour', ...changes } = crop;
  const { id } = catalogue.products.see(store, sampleProduct(key, page), { key });
  const { hash } = catalogue.pictures.add(
    Buffer.from('the same for all: flushing thousands to disk takes its time'),
    { width: 10, height: 20 },
  );
  catalogue.products.setPicture(id, hash);
  const box = { left: 1, top: 2.5, width: 7, height: 8 };
  const plain = { product: id, picture: hash, category: 'shirt', box, colour: 'Navy', type: null };
  const embedding = Float32Array.of(1, 0, 0, 0);
  return { id, label: catalogue.crops.put(embedder, 'basis', { ...plain, embedding, ...changes }) };
}
