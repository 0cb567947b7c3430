import { openRenderer } from '../catalogue/crawl/open-renderer.ts';
import { previewStore } from '../catalogue/crawl/preview-store.ts';
import { crawlIntoCatalogue, type Renderer } from '../catalogue/crawl/record-crawl.ts';
import { openAgent } from '../crawler/fetch/open-agent.ts';
import { request } from '../crawler/fetch/request.ts';
import { indexCatalogue } from '../matcher/index-catalogue.ts';
import type { FetchPhoto, Parts } from '../server/parts.ts';
import type { Settings } from '../settings/settings.ts';
import type { OpenParts } from './open-parts.ts';
import { openSamples } from './open-samples.ts';

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
  const photos = openPhotoFetcher({ allowLoopback });
  const samples = openSamples(parts);
  return {
    ...indexing,
    crawlStore: (store, options) =>
      withRenderer((renderer) =>
        crawlIntoCatalogue({ catalogue, store, allowLoopback, renderer, ...options }),
      ),
    updateIndex: (options) => indexCatalogue(indexing, options),
    previewStore: (url, options) =>
      withRenderer((renderer) => previewStore(url, { allowLoopback, renderer, ...options })),
    fetchPhoto: photos.fetch,
    samples: samples.list(),
    async close() {
      await photos.close();
      await samples.close();
    },
  };
}

/** Lends a browser of its own to each task: what one store does to it must not reach the next. */
function openRendering(rules: { readonly allowLoopback: boolean; readonly browserPath: string | null }) {
  return async <Result>(task: (renderer: Renderer | null) => Promise<Result>): Promise<Result> => {
    const renderer = await openRenderer({ ...rules, path: process.env['PATH'] ?? '' });
    return task(renderer).finally(() => renderer?.close());
  };
}

/** A shopper asks for this one photo, so it is fetched at once and whatever robots.txt asks of crawlers. */
function openPhotoFetcher(rules: { readonly allowLoopback: boolean }) {
  const agent = openAgent(rules);
  const fetch: FetchPhoto = async (url, { signal }) => {
    const options = { accept: 'image/*', maxBytes: 25_000_000, timeoutMs: 15_000, signal: signal ?? null };
    return (await request(agent, url, options)).bytes;
  };
  return { fetch, close: () => agent.close() };
}
