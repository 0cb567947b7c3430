import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbour, openTestServer, type TestServer } from './open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  const read = async () => new Uint8Array([0xff, 0xd8, 0xff]);
  server = await openTestServer({
    parts: { samples: [{ id: 'street', name: 'Street', read }] },
    searches: false,
  });
  server.catalogue.stores.save(harbour);
});
afterAll(() => server.close());
const ask = async (path: string, init?: RequestInit) => server.app.request(path, init);
const askJson = async (path: string) => (await ask(path)).json();

describe('the server', () => {
  it('describes every address of its API', async () => {
    const { paths, components, openapi } = await askJson('/api/openapi.json');
    expect(openapi).toBe('3.1.0');
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([
      'DELETE /api/crawls/{id}',
      'DELETE /api/stores/{id}',
      'GET /api/crawls',
      'GET /api/crawls/{id}',
      'GET /api/crawls/{id}/events',
      'GET /api/crawls/{id}/pages',
      'GET /api/health',
      'GET /api/map',
      'GET /api/products',
      'GET /api/products/{id}',
      'GET /api/quality',
      'GET /api/quality/plots/{model}/{file}',
      'GET /api/rates',
      'GET /api/samples',
      'GET /api/samples/{id}',
      'GET /api/stores',
      'GET /api/stores/{id}',
      'GET /images/{file}',
      'GET /metrics',
      'PATCH /api/products/{id}',
      'PATCH /api/stores/{id}',
      'POST /api/matches',
      'POST /api/outfits',
      'POST /api/photos',
      'POST /api/schedules',
      'POST /api/stores',
      'POST /api/stores/picture',
      'POST /api/stores/preview',
      'POST /api/stores/{id}/crawls',
    ]);
    expect(
      paths['/api/outfits'].post.requestBody.content['multipart/form-data'].schema.properties.photo,
    ).toMatchObject({ type: 'string', format: 'binary' });
    expect(paths['/api/outfits'].post.parameters.map(({ name }: { name: string }) => name)).toEqual([
      'limit',
      'whole',
    ]);
    expect(paths['/api/stores'].post.security).toEqual([{ operator: [] }]);
    expect(Object.keys(components.schemas)).toContain('Outfit');
    expect(JSON.stringify(await askJson('/api/openapi.json'))).not.toContain('undefined');
  });

  it('shows the description as a page that needs no network', async () => {
    const page = await (await ask('/api/docs')).text();
    const addresses = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses).toHaveLength(3);
    for (const address of addresses) expect((await ask(address)).status).toBe(200);
    expect((await ask('/api/docs/swagger-ui-bundle.js.map')).status).toBe(404);
    expect((await ask('/api/docs/..%2fpackage.json')).status).toBe(404);
  });

  it('says how it is', async () => {
    expect(await askJson('/api/health')).toMatchObject({
      status: 'ok',
      stores: 1,
      products: 0,
      needsToken: false,
      embedder: { name: 'colours', dimensions: 48 },
    });
    await ask('/api/stores/harbour');
    const metrics = await (await ask('/metrics')).text();
    expect(metrics).toContain('lookalike_stores 1');
    expect(metrics).toMatch(
      /lookalike_http_request_seconds_count\{method="GET",route="\/api\/stores\/:id",status="200"\} 1/,
    );
  });

  it('offers sample photos', async () => {
    const { samples } = await askJson('/api/samples');
    expect(samples).toEqual([{ id: 'street', name: 'Street', image: '/api/samples/street' }]);
    expect((await ask('/api/samples/street')).headers.get('content-type')).toBe('image/jpeg');
    expect((await ask('/api/samples/none')).status).toBe(404);
  });

  it('closes the page to everything but its own files', async () => {
    const { headers } = await ask('/api/health');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect(headers.get('x-request-id')).toBeTruthy();
  });

  it('answers nobody else without a token', async () => {
    const reply = await ask('/api/health', { headers: { host: 'evil.example' } });
    expect(reply.status).toBe(403);
    expect(await reply.json()).toMatchObject({ code: 'wrong_host' });
  });

  it('refuses what other sites send', async () => {
    const headers = { host: 'localhost:3000', origin: 'https://evil.example' };
    const reply = await ask('/api/stores/harbour/crawls', { method: 'POST', headers });
    expect(await reply.json()).toMatchObject({ status: 403, code: 'cross_site' });
  });

  it('tells nothing of a bug but that there was one, and logs it', async () => {
    const own = await openTestServer({ searches: false });
    own.app.get('/api/bug', () => {
      throw new Error('secret detail');
    });
    own.catalogue.close();
    const reply = await own.app.request('/api/stores');
    const text = await reply.text();
    expect(reply.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: 'internal_error', title: 'Internal Server Error' });
    expect(text).not.toMatch(/database|\.ts|stack/);
    expect(own.lines.join()).toContain('database connection is not open');
  });

  it('refuses long bodies where no photo is expected', async () => {
    const init = {
      method: 'POST',
      body: 'x'.repeat(2_000_000),
      headers: { 'content-type': 'application/json' },
    };
    expect(await (await ask('/api/stores', init)).json()).toMatchObject({
      code: 'body_too_large',
      status: 413,
    });
  });

  it('packs what is text, and holds no event back to pack it', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const packed = await ask('/api/openapi.json', { headers });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    const { id } = server.catalogue.crawls.start('harbour');
    const events = await ask(`/api/crawls/${id}/events`, { headers });
    expect(events.headers.get('content-encoding')).toBeNull();
    expect(await events.text()).toContain('event: end');
  });

  it('answers in kind where there is nothing', async () => {
    const reply = await ask('/api/nothing');
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(await reply.json()).toMatchObject({ code: 'not_found', status: 404 });
    const posted = await ask('/api/nothing', { method: 'POST' });
    expect(await posted.json()).toMatchObject({ code: 'not_found', status: 404 });
  });
});
