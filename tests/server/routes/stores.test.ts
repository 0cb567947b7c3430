import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewStore } from '../../../catalogue/crawl/preview-store.ts';
import type { StoreListReply, StoreReply } from '../../../server/replies.ts';
import { serve } from '../../crawler/shop/serve.ts';
import { addProduct, openTestServer, type TestServer } from '../open-test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ options: { adminToken: 's3cret' }, searches: false });
});
afterEach(() => server.close());

const send = async (method: string, path: string, body?: unknown, token = 's3cret') => {
  const reply = await server.app.request(path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, headers: reply.headers, body: text === '' ? null : JSON.parse(text) };
};
const harbour = { name: 'Harbour & Co.', url: 'https://harbour.example/', currency: 'GBP' };

describe('stores', () => {
  it('are added, changed, listed and removed', async () => {
    const added = await send('POST', '/api/stores', harbour);
    expect(added).toMatchObject({
      status: 201,
      body: { id: 'harbour-co', products: 0, health: 'never_crawled', schedule: null },
    });
    expect(added.headers.get('location')).toBe('/api/stores/harbour-co');

    const schedule = { cron: 'every day at 03:00', timeZone: 'Europe/London' };
    const changed = await send('PATCH', '/api/stores/harbour-co', { name: 'Harbour', schedule });
    expect(changed.body).toMatchObject({ name: 'Harbour', url: harbour.url, currency: 'GBP' });
    expect(changed.body.schedule).toMatchObject({ cron: '0 3 * * *', timeZone: 'Europe/London' });
    expect(changed.body.schedule.nextRuns).toHaveLength(5);

    const paused = await send('PATCH', '/api/stores/harbour-co', { paused: true, schedule: null });
    expect(paused.body).toMatchObject({ name: 'Harbour', paused: true, schedule: null, health: 'paused' });

    expect((await send('DELETE', '/api/stores/harbour-co')).status).toBe(204);
    expect((await send('GET', '/api/stores')).body).toEqual({ stores: [] });
  });

  it('are named as their shop names itself, else after its host', async () => {
    const shop = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html><meta property="og:site_name" content="Harbour &amp; Co."></html>');
    });
    const own = await openTestServer({
      options: { adminToken: 's3cret' },
      parts: { previewStore: (url, options) => previewStore(url, { allowLoopback: true, ...options }) },
      searches: false,
    });
    const add = async (url: string) => {
      const body = JSON.stringify({ url });
      const headers = { 'content-type': 'application/json', authorization: 'Bearer s3cret' };
      return (await own.app.request('/api/stores', { method: 'POST', headers, body })).json();
    };
    try {
      expect(await add(shop.url)).toMatchObject({ id: 'harbour-co', name: 'Harbour & Co.' });
      expect(await add('http://nobody.invalid/shop')).toMatchObject({ name: 'nobody.invalid' });
    } finally {
      await own.close();
      await shop.close();
    }
  });

  it('show their health and crawls', async () => {
    await addProduct(server, [1, 2, 3], { sku: 'A' });
    const { crawls } = server.catalogue;
    const first = crawls.start('harbour');
    crawls.update(first.id, { ...first, pages: 10, failed: { http_500: 3 } });
    crawls.end(first.id, 'done');
    const { body } = await send('GET', '/api/stores');
    const [store] = (body as StoreListReply).stores;
    expect(store).toMatchObject({
      products: 1,
      health: 'failing',
      lastCrawl: { id: first.id, failed: { http_500: 3 } },
    });
    crawls.end(crawls.start('harbour').id, 'done');
    const later = (await send('GET', '/api/stores/harbour')).body as StoreReply;
    expect(later.health).toBe('good');
    expect(later.recentCrawls.map(({ id }) => id)).toEqual([first.id, first.id + 1]);
  });

  it('keep a recipe without the fields that were left out', async () => {
    const recipe = { product: '.card', name: 'h2', url: 'a@href' };
    await send('POST', '/api/stores', { ...harbour, id: 'shop', recipe });
    expect(server.catalogue.stores.find('shop')?.recipe).toEqual(recipe);
  });

  it.each([
    [{ ...harbour, url: 'javascript:alert(1)' }, 'invalid_request'],
    [{ ...harbour, url: 'file:///etc/passwd' }, 'invalid_request'],
    [{ ...harbour, name: ' ' }, 'invalid_request'],
    [{ ...harbour, id: '../up' }, 'invalid_request'],
    [{ ...harbour, currency: 'pounds' }, 'invalid_request'],
    [{ ...harbour, colour: 'red' }, 'invalid_request'],
    [{ ...harbour, recipe: { product: '' } }, 'invalid_request'],
    [{ ...harbour, schedule: { cron: 'now and then' } }, 'invalid_schedule'],
    [{ ...harbour, schedule: { cron: '0 3 * * *', timeZone: 'Mars/Olympus' } }, 'invalid_schedule'],
  ])('are refused as %j', async (body, code) => {
    expect(await send('POST', '/api/stores', body)).toMatchObject({ status: 422, body: { code } });
    expect(server.catalogue.stores.list()).toEqual([]);
  });

  it('are not added twice, and not found when there is none', async () => {
    await send('POST', '/api/stores', harbour);
    expect(await send('POST', '/api/stores', harbour)).toMatchObject({
      status: 409,
      body: { code: 'store_exists' },
    });
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect(await send(method, '/api/stores/none', method === 'PATCH' ? {} : undefined)).toMatchObject({
        status: 404,
      });
    expect(await send('POST', '/api/stores/none/crawls')).toMatchObject({ status: 404 });
  });

  it('are the operator’s to change, and everyone’s to see', async () => {
    await send('POST', '/api/stores', harbour);
    for (const [method, path] of [
      ['POST', '/api/stores'],
      ['PATCH', '/api/stores/harbour-co'],
      ['DELETE', '/api/stores/harbour-co'],
      ['POST', '/api/stores/harbour-co/crawls'],
      ['POST', '/api/stores/preview'],
      ['POST', '/api/stores/picture'],
      ['POST', '/api/schedules'],
    ] as const)
      expect(await send(method, path, {}, 'guess')).toMatchObject({
        status: 401,
        body: { code: 'unauthorized' },
      });
    expect((await send('GET', '/api/stores', undefined, 'guess')).status).toBe(200);
  });

  it('need a JSON body that says so', async () => {
    const request = {
      method: 'POST',
      body: JSON.stringify(harbour),
      headers: { authorization: 'Bearer s3cret' },
    };
    const reply = await server.app.request('/api/stores', request);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(await reply.json()).toMatchObject({ code: 'invalid_request' });
  });
});

describe('pictures of pages', () => {
  it('tell where the products are, or that there is no browser', async () => {
    const ask = (body: object) => send('POST', '/api/stores/picture', body);
    expect(await ask({ url: harbour.url })).toMatchObject({ status: 422, body: { code: 'no_browser' } });
    const asked: unknown[] = [];
    const box = { left: 10, top: 20, width: 200, height: 100 };
    const own = await openTestServer({
      parts: {
        pictureStore: async (url, options) => {
          asked.push({ url, ...options });
          return { jpeg: Uint8Array.of(0xff, 0xd8), width: 1280, height: 900, boxes: [box] };
        },
      },
      searches: false,
    });
    const reply = await own.app.request('/api/stores/picture', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: harbour.url, product: '.card' }),
    });
    expect(await reply.json()).toEqual({ jpeg: '/9g=', width: 1280, height: 900, boxes: [box] });
    expect(asked).toEqual([{ url: harbour.url, selector: '.card' }]);
    await own.close();
  });
});

describe('schedules', () => {
  it('are explained before they are kept', async () => {
    const { body } = await send('POST', '/api/schedules', { cron: '30 6 * * 1', timeZone: 'Europe/Berlin' });
    expect(body).toMatchObject({ cron: '30 6 * * 1', timeZone: 'Europe/Berlin' });
    const [first, second] = body.nextRuns.map((run: string) => Date.parse(run));
    expect(Math.round((second - first) / 3_600_000 / 24)).toBe(7);
  });
});
