import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import type { Store } from '../../catalogue/rows.ts';
import type { PageProduct } from '../../crawler/product.ts';
import { indexCatalogue } from '../../matcher/index-catalogue.ts';
import { type OpenMatcher, openMatcher } from '../../matcher/open-matcher.ts';
import { createApp } from '../../server/app.ts';
import type { ServerOptions } from '../../server/context.ts';
import { openContext } from '../../server/open-context.ts';
import type { Parts } from '../../server/parts.ts';
import { colourEmbedder } from './colour-embedder.ts';
import { type Colour, drawJpeg } from './draw-photo.ts';
import { patchDetector } from './patch-detector.ts';

const nothingFetched = Object.assign(new Error('Expected no fetch'), { code: 'blocked_address' });

/** For tests that search nothing: a real one starts a thread. */
const noMatcher: Parts['matcher'] & Pick<OpenMatcher, 'refresh'> = {
  match: async () => [],
  matchAll: async () => [],
  refresh: async () => Promise.reject(new Error('Expected nothing to be indexed')),
  close: async () => {},
};

/**
 * The server on a catalogue of its own in a temporary folder, without a network.
 *
 * @param options.searches false: nothing is indexed or found, and it opens at once
 */
export async function openTestServer({
  options = {},
  parts: given = {},
  searches = true,
}: {
  options?: ServerOptions;
  parts?: Partial<Parts>;
  searches?: boolean;
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-server-'));
  const catalogue = openCatalogue(folder);
  const matcher = searches
    ? await openMatcher({ dataDir: folder, catalogue, embedder: colourEmbedder })
    : noMatcher;
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const indexing = { catalogue, detector: patchDetector, embedder: colourEmbedder, matcher };
  const parts: Parts = {
    ...indexing,
    crawlStore: async () => Promise.reject(nothingFetched),
    updateIndex: async ({ signal, onProgress }) =>
      searches ? indexCatalogue(indexing, { signal, onProgress }) : null,
    fetchPhoto: async () => Promise.reject(nothingFetched),
    previewStore: async () => Promise.reject(nothingFetched),
    pictureStore: async () => null,
    samples: [],
    ...given,
  };
  const { context, close } = openContext(parts, { ...options, log });
  return {
    app: createApp(context),
    context,
    parts,
    catalogue,
    folder,
    log,
    /** The log's lines so far. */
    lines,
    async close() {
      await close();
      await matcher.close();
      catalogue.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof openTestServer>>;

export const harbour: Store = {
  id: 'harbour',
  name: 'Harbour & Co.',
  url: 'https://harbour.example/',
  recipe: null,
  schedule: null,
  currency: 'GBP',
  paused: false,
  addedAt: '2026-01-01T00:00:00.000Z',
};

export function pageProduct(fields: Partial<PageProduct> & { sku: string }): PageProduct {
  return {
    name: `Product ${fields.sku}`,
    url: `https://harbour.example/p/${fields.sku}`,
    image: `https://harbour.example/i/${fields.sku}.jpg`,
    price: { minorUnits: 7900, currency: 'GBP' },
    was: null,
    brand: null,
    gtin: null,
    available: true,
    kinds: [],
    ...fields,
  };
}

/** Puts a product with a plain picture of one colour into the catalogue; `index` makes it findable. */
export async function addProduct(
  { catalogue }: Pick<TestServer, 'catalogue'>,
  colour: Colour,
  product: Partial<PageProduct> & { sku: string },
  store = harbour,
): Promise<string> {
  if (catalogue.stores.find(store.id) === null) catalogue.stores.save(store);
  const { id } = catalogue.products.see(store.id, pageProduct(product));
  const size = { width: 300, height: 400 };
  const patch = { box: { left: 60, top: 80, width: 180, height: 240 }, colour };
  const bytes = await drawJpeg(size, [255, 255, 255], patch);
  catalogue.products.setPicture(id, catalogue.pictures.add(bytes, size).hash);
  return id;
}

/** Brings the index up to date. */
export async function index({ parts }: TestServer): Promise<void> {
  await parts.updateIndex({ signal: new AbortController().signal, onProgress: () => {} });
}
