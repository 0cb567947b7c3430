import type { Renderer } from '../catalogue/crawl/open-renderer.ts';
import { openRenderer } from '../catalogue/crawl/open-renderer.ts';
import { previewStore } from '../catalogue/crawl/preview-store.ts';
import { crawlIntoCatalogue } from '../catalogue/crawl/record-crawl.ts';
import { fetchPhoto } from '../crawler/fetch/fetch-photo.ts';
import { openPaces } from '../crawler/fetch/paces.ts';
import { indexCatalogue } from '../matcher/index-catalogue.ts';
import type { Parts } from '../server/parts.ts';
import type { Settings } from '../settings/settings.ts';
import type { OpenParts } from './open-parts.ts';
import { openSamples } from './open-samples.ts';
import { pictureStore } from './picture-store.ts';

/** The parts as the server takes them; `close` ends what only the server needed. */
export interface ServerParts extends Parts {
  close(): Promise<void>;
}

/** Opens what the server needs on top of the parts of a data folder. */
export async function openServerParts(
  parts: OpenParts,
  { allowLoopback, browserPath }: Pick<Settings, 'allowLoopback' | 'browserPath'>,
): Promise<ServerParts> {
  const { catalogue } = parts;
  const [detector, embedder, matcher] = await Promise.all([
    parts.detector(),
    parts.embedder(),
    parts.matcher(),
  ]);
  const indexing = { catalogue, detector, embedder, matcher };
  const withRenderer = openRendering({ allowLoopback, browserPath });
  // Two stores may be two parts of one shop: crawled at once, they ask it no more often than one.
  const paces = openPaces();
  const samples = openSamples(parts.dataDir);
  return {
    ...indexing,
    crawlStore: (store, options) =>
      withRenderer((renderer) =>
        crawlIntoCatalogue({ catalogue, store, allowLoopback, renderer, paces, ...options }),
      ),
    updateIndex: (options) => indexCatalogue(indexing, options),
    previewStore: (url, options) =>
      withRenderer((renderer) => previewStore(url, { allowLoopback, renderer, ...options })),
    fetchPhoto: (url, { signal }) => fetchPhoto(url, { allowLoopback, ...(signal && { signal }) }),
    pictureStore: (url, options) => pictureStore(url, options, { allowLoopback, browserPath }),
    samples: samples.photos,
    close: samples.close,
  };
}

/** Lends a browser of its own to each task: what one store does to it must not reach the next. */
function openRendering(rules: { readonly allowLoopback: boolean; readonly browserPath: string | null }) {
  return async <Result>(task: (renderer: Renderer | null) => Promise<Result>): Promise<Result> => {
    const renderer = await openRenderer({ ...rules, path: process.env['PATH'] ?? '' });
    return task(renderer).finally(() => renderer?.close());
  };
}
