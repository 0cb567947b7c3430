import type {
  CrawlDetailReply,
  CrawledPagesReply,
  CrawlListReply,
  CrawlReply,
  PagePictureInput,
  PagePictureReply,
  PreviewInput,
  PreviewReply,
  ScheduleInput,
  ScheduleReply,
  StoreInput,
  StoreListReply,
  StorePatch,
  StoreReply,
} from '../../server/replies.ts';
import { request, toPath } from './request.ts';

/** Every store with its health. */
export function getStores(signal?: AbortSignal): Promise<StoreListReply> {
  return request('/api/stores', { signal });
}

/** One store. */
export function getStore(id: string, signal?: AbortSignal): Promise<StoreReply> {
  return request(`/api/stores/${id}`, { signal });
}

/** The products that a crawl of an address would find; nothing is stored. */
export function previewStore(input: PreviewInput, signal?: AbortSignal): Promise<PreviewReply> {
  return request('/api/stores/preview', { body: input, signal });
}

/** How a store's page looks in a browser, and where its products are on it. */
export function pictureStore(input: PagePictureInput, signal?: AbortSignal): Promise<PagePictureReply> {
  return request('/api/stores/picture', { body: input, signal });
}

/** Adds a store. */
export function postStore(input: StoreInput): Promise<StoreReply> {
  return request('/api/stores', { body: input });
}

/** Changes a store; what is left out stays. */
export function patchStore(id: string, patch: StorePatch): Promise<StoreReply> {
  return request(`/api/stores/${id}`, { method: 'PATCH', body: patch });
}

/** Removes a store with its products. */
export function deleteStore(id: string): Promise<void> {
  return request(`/api/stores/${id}`, { method: 'DELETE' });
}

/** Crawls a store now, or when its turn comes. */
export function postCrawl(store: string): Promise<CrawlReply> {
  return request(`/api/stores/${store}/crawls`, { method: 'POST' });
}

/** Crawls, newest first. */
export function getCrawls(store?: string, limit = 50, signal?: AbortSignal): Promise<CrawlListReply> {
  return request(toPath('/api/crawls', { store, limit }), { signal });
}

/** One crawl with its log. */
export function getCrawl(id: string, signal?: AbortSignal): Promise<CrawlDetailReply> {
  return request(`/api/crawls/${id}`, { signal });
}

/** What became of the pages of a crawl, in the order that they became known. */
export function getCrawledPages(
  id: number,
  query: {
    readonly state: CrawledPagesReply['pages'][number]['state'] | undefined;
    readonly limit: number;
    readonly offset: number;
  },
  signal?: AbortSignal,
): Promise<CrawledPagesReply> {
  return request(toPath(`/api/crawls/${id}/pages`, query), { signal });
}

/** Stops a crawl; what it found stays. */
export function deleteCrawl(id: number): Promise<CrawlReply> {
  return request(`/api/crawls/${id}`, { method: 'DELETE' });
}

/** What a schedule means, and when it would run. */
export function postSchedule(input: ScheduleInput, signal?: AbortSignal): Promise<ScheduleReply> {
  return request('/api/schedules', { body: input, signal });
}
