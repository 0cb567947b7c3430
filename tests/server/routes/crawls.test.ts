import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Crawl } from '../../../catalogue/rows.ts';
import type { CrawlStore } from '../../../server/parts.ts';
import type { CrawlReply } from '../../../server/replies.ts';
import { harbour, openTestServer, pageProduct, type TestServer } from '../open-test-server.ts';

/** A crawl that takes one step when told to, and finds one product a step. */
function openSteps() {
  const sleepers = new Set<() => void>();
  const wake = () => {
    for (const rise of sleepers) rise();
    sleepers.clear();
  };
  let steps = 0;
  const crawlStore: CrawlStore = async (store, { crawl, signal, onProgress }) => {
    const { catalogue } = server;
    signal.addEventListener('abort', () => wake());
    let summary = { ...crawl, pages: 0 };
    for (let page = 1; page <= 3 && !signal.aborted; page++) {
      while (steps < page && !signal.aborted) await new Promise<void>((resolve) => sleepers.add(resolve));
      if (signal.aborted) break;
      catalogue.products.see(store.id, pageProduct({ sku: `P${page}` }), { crawl: crawl.id });
      if (page === 2)
        catalogue.crawls.note(crawl.id, {
          url: 'https://harbour.example/x',
          code: 'http_500',
          message: 'It answered 500',
        });
      summary = { ...summary, pages: page, products: page, new: page };
      catalogue.crawls.update(crawl.id, summary);
      onProgress(summary);
    }
    catalogue.crawls.end(crawl.id, signal.aborted ? 'stopped' : 'done');
    return summary;
  };
  return {
    crawlStore,
    step(count = 1) {
      steps += count;
      wake();
    },
  };
}

let steps: ReturnType<typeof openSteps>;
let server: TestServer;
beforeEach(async () => {
  steps = openSteps();
  server = await openTestServer({ parts: { crawlStore: steps.crawlStore }, searches: false });
  server.catalogue.stores.save(harbour);
});
afterEach(() => server.close());

const send = async (method: string, path: string) => {
  const reply = await server.app.request(path, { method });
  return { status: reply.status, headers: reply.headers, body: await reply.json() };
};
const start = async () => (await send('POST', '/api/stores/harbour/crawls')).body as CrawlReply;

describe('POST /api/stores/:id/crawls', () => {
  it('answers at once, and the crawl goes on to its end', async () => {
    const { status, headers, body } = await send('POST', '/api/stores/harbour/crawls');
    expect(status).toBe(202);
    expect(body).toMatchObject({ store: 'Harbour & Co.', storeId: 'harbour', pages: 0 });
    expect(headers.get('location')).toBe(`/api/crawls/${body.id}`);
    steps.step(3);
    await server.context.crawls.ended(body.id);
    const { body: ended } = await send('GET', `/api/crawls/${body.id}`);
    expect(ended).toMatchObject({ state: 'done', phase: 'ended', pages: 3, new: 3 });
    expect(ended.notes).toEqual([
      { url: 'https://harbour.example/x', code: 'http_500', message: 'It answered 500' },
    ]);
  });

  it('takes at most so many pages and minutes', async () => {
    const given: unknown[] = [];
    const own = await openTestServer({
      parts: {
        async crawlStore(_store, { crawl, limit, maxMs }) {
          given.push({ limit, maxMs });
          return crawl;
        },
      },
      searches: false,
    });
    own.catalogue.stores.save(harbour);
    const ask = (query: string) => own.app.request(`/api/stores/harbour/crawls${query}`, { method: 'POST' });
    const reply = await ask('?limit=8&minutes=1.5');
    await own.context.crawls.ended(((await reply.json()) as CrawlReply).id);
    expect(given).toEqual([{ limit: 8, maxMs: 90_000 }]);
    expect((await ask('?minutes=0')).status).toBe(422);
    await own.close();
  });

  it('crawls a store once at a time', async () => {
    const { id } = await start();
    expect(await send('POST', '/api/stores/harbour/crawls')).toMatchObject({
      status: 409,
      body: { code: 'crawl_running' },
    });
    steps.step(3);
    await server.context.crawls.ended(id);
    expect((await send('POST', '/api/stores/harbour/crawls')).status).toBe(202);
  });

  it('says that an import has nothing to crawl', async () => {
    server.catalogue.stores.save({ ...harbour, url: null });
    expect(await send('POST', '/api/stores/harbour/crawls')).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_crawl' },
    });
  });

  it('keeps crawls beyond two waiting', async () => {
    for (const id of ['a', 'b', 'c']) server.catalogue.stores.save({ ...harbour, id });
    const started: CrawlReply[] = [];
    for (const id of ['a', 'b', 'c']) started.push((await send('POST', `/api/stores/${id}/crawls`)).body);
    const last = (await send('GET', `/api/crawls/${started[2]?.id}`)).body;
    expect(last).toMatchObject({ state: 'queued', phase: 'queued' });
  });

  it('closes the crawl of a store that fails unforeseen, and logs why', async () => {
    const own = await openTestServer({
      searches: false,
      parts: { crawlStore: async () => Promise.reject(new TypeError('x is undefined')) },
    });
    own.catalogue.stores.save(harbour);
    const crawl = own.context.crawls.request(harbour);
    await own.context.crawls.ended(crawl.id);
    expect(own.catalogue.crawls.find(crawl.id)?.state).toBe('failed');
    expect(own.lines.join()).toContain('x is undefined');
    await own.close();
  });
});

describe('DELETE /api/crawls/:id', () => {
  it('stops a crawl, and what it found stays', async () => {
    const { id } = await start();
    steps.step();
    expect((await send('DELETE', `/api/crawls/${id}`)).status).toBe(202);
    await server.context.crawls.ended(id);
    expect((await send('GET', `/api/crawls/${id}`)).body).toMatchObject({ state: 'stopped', phase: 'ended' });
    expect(await send('DELETE', `/api/crawls/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'crawl_ended' },
    });
  });

  it('indexes what was found before', async () => {
    const indexed: string[] = [];
    const own = await openTestServer({
      searches: false,
      parts: {
        crawlStore: async (_store, { crawl, signal }) => {
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
          own.catalogue.crawls.end(crawl.id, 'stopped');
          return crawl;
        },
        updateIndex: async () => indexed.push('index'),
      },
    });
    own.catalogue.stores.save(harbour);
    const { id } = own.context.crawls.request(harbour);
    await new Promise((resolve) => setTimeout(resolve, 5));
    own.context.crawls.cancel(id);
    await own.context.crawls.ended(id);
    expect(indexed).toEqual(['index']);
    await own.close();
  });

  it('stops one that waits for its turn', async () => {
    for (const id of ['a', 'b', 'c']) server.catalogue.stores.save({ ...harbour, id });
    const ids: number[] = [];
    for (const id of ['a', 'b', 'c']) ids.push((await send('POST', `/api/stores/${id}/crawls`)).body.id);
    await send('DELETE', `/api/crawls/${ids[2]}`);
    steps.step(6);
    await Promise.all(ids.map((id) => server.context.crawls.ended(id)));
    expect(server.catalogue.crawls.find(ids[2] ?? 0)?.state).toBe('stopped');
  });
});

describe('GET /api/crawls', () => {
  it('lists the newest first', async () => {
    const { crawls } = server.catalogue;
    const ids = [1, 2, 3].map(() => crawls.start('harbour').id);
    const { body } = await send('GET', '/api/crawls?store=harbour&limit=2');
    expect(body.crawls.map(({ id }: Crawl) => id)).toEqual([ids[2], ids[1]]);
  });

  it.each(['/api/crawls/999', '/api/crawls/999/events'])('answers 404 to %s', async (path) => {
    expect(await send('GET', path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('refuses an id that is no number', async () => {
    expect(await send('GET', '/api/crawls/first')).toMatchObject({ status: 422 });
  });
});

describe('GET /api/crawls/:id/pages', () => {
  it('tells what became of each page, all of them or those in one state', async () => {
    const { crawls, pages } = server.catalogue;
    const { id } = crawls.start('harbour');
    const known = ['a', 'b', 'c'].map((name) => ({
      url: `https://harbour.example/${name}`,
      depth: 1,
      kind: 'product',
    }));
    pages.enqueue(id, known);
    pages.take(id, 2);
    pages.done(id, 'https://harbour.example/a', { kind: 'product', products: 12 });
    pages.fail(id, 'https://harbour.example/b', 'http_404');
    const { body } = await send('GET', `/api/crawls/${id}/pages?limit=2`);
    expect(body).toMatchObject({ counts: { done: 1, failed: 1, waiting: 1 }, limit: 2, offset: 0 });
    expect(body.pages).toEqual([
      { ...known[0], state: 'done', tries: 1, code: null, products: 12, endedAt: expect.any(String) },
      {
        ...known[1],
        state: 'failed',
        tries: 1,
        code: 'http_404',
        products: null,
        endedAt: expect.any(String),
      },
    ]);
    const failed = (await send('GET', `/api/crawls/${id}/pages?state=failed`)).body;
    expect(failed.pages.map(({ url }: { url: string }) => url)).toEqual([known[1]?.url]);
    expect((await send('GET', `/api/crawls/${id}/pages?state=lost`)).status).toBe(422);
    expect((await send('GET', '/api/crawls/999/pages')).status).toBe(404);
  });
});

describe('GET /api/crawls/:id/events', () => {
  it('tells how a crawl goes on, what failed, and ends with it', async () => {
    const { id } = await start();
    const reply = await server.app.request(`/api/crawls/${id}/events`);
    expect(reply.headers.get('content-type')).toContain('text/event-stream');
    const reading = reply.text();
    setTimeout(() => steps.step(3), 300);
    const events = parseEvents(await reading);
    expect(events[0]).toMatchObject({ event: 'progress', data: { id, state: 'running', pages: 0 } });
    expect(events.filter(({ event }) => event === 'note')).toEqual([
      { event: 'note', data: expect.objectContaining({ code: 'http_500' }) },
    ]);
    expect(events.at(-1)).toMatchObject({ event: 'end', data: { state: 'done', phase: 'ended', pages: 3 } });
  });

  it('goes on after a broken connection without repeating itself', async () => {
    const { id } = await start();
    steps.step(3);
    await server.context.crawls.ended(id);
    const headers = { 'last-event-id': '1' };
    const events = parseEvents(
      await (await server.app.request(`/api/crawls/${id}/events`, { headers })).text(),
    );
    expect(events.map(({ event }) => event)).toEqual(['end']);
  });

  it('has one event for a crawl that is over', async () => {
    const { id } = await start();
    steps.step(3);
    await server.context.crawls.ended(id);
    const events = parseEvents(await (await server.app.request(`/api/crawls/${id}/events`)).text());
    expect(events.map(({ event }) => event)).toEqual(['note', 'end']);
  });

  it('stops when nobody listens any more', async () => {
    const { id } = await start();
    const reply = await server.app.request(`/api/crawls/${id}/events`);
    const reader = reply.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect((await send('GET', `/api/crawls/${id}`)).body.state).toBe('running');
  });
});

function parseEvents(text: string): { event: string | undefined; data: unknown }[] {
  return text
    .split('\n\n')
    .filter((block) => block.includes('data:'))
    .map((block) => ({
      event: /^event: (.*)$/m.exec(block)?.[1],
      data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null'),
    }));
}
