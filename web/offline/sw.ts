// Keeps the page for times without a network: what was fetched last answers when the server does not.
const shelf = 'lookalike-page-1';

/** Files that are kept: those of the page as it is now, and room for a few earlier ones. */
const mostFiles = 120;

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker extends EventTarget {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => (event as ExtendableEvent).waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => (event as ExtendableEvent).waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as FetchEvent;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') respondWith.call(event, freshFirst(request, '/'));
  else if (pathname.startsWith('/assets/')) respondWith.call(event, keptFirst(request));
});

// The page was there before its first worker: it says what it is made of.
worker.addEventListener('message', (event) => {
  const { data } = event as MessageEvent<readonly string[]>;
  (event as Event as ExtendableEvent).waitUntil(keepAll(data));
});

async function keepAll(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(shelf);
  await cache.addAll(paths);
}

/** The page: always the newest, unless there is no network. */
async function freshFirst(request: Request, keptAs: string): Promise<Response> {
  const cache = await caches.open(shelf);
  try {
    const response = await fetch(request);
    if (response.ok && response.headers.get('content-type')?.startsWith('text/html')) {
      await cache.put(keptAs, response.clone());
    }
    return response;
  } catch (error) {
    const kept = await cache.match(keptAs);
    if (kept) return kept;
    throw error;
  }
}

/** Scripts and styles carry a hash in their name: the same name is the same file for ever. */
async function keptFirst(request: Request): Promise<Response> {
  const cache = await caches.open(shelf);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
    await makeRoom(cache);
  }
  return response;
}

/** Lets go of the files that have been kept longest: they are of pages that nobody opens any more. */
async function makeRoom(cache: Cache): Promise<void> {
  const files = await cache.keys();
  await Promise.all(files.slice(0, -mostFiles).map((file) => cache.delete(file)));
}

export {};
