import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPhoto } from '../../../photo/read-photo.ts';
import { addProduct, openTestServer, type TestServer } from '../open-test-server.ts';

const thumbnailDir = mkdtempSync(join(tmpdir(), 'lookalike-thumbnails-'));
let server: TestServer;
let path: string;

beforeAll(async () => {
  server = await openTestServer({ options: { thumbnailDir }, searches: false });
  const id = await addProduct(server, [200, 20, 30], { sku: 'R1' });
  path = `/images/${server.catalogue.products.find(id)?.picture}.jpg`;
});
afterAll(async () => {
  await server.close();
  rmSync(thumbnailDir, { recursive: true, force: true });
});

describe('GET /images/:file', () => {
  it('gives the whole picture out, for ever', async () => {
    const reply = await server.app.request(path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('image/jpeg');
    expect(reply.headers.get('cache-control')).toContain('immutable');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await readPhoto(new Uint8Array(await reply.arrayBuffer()))).toMatchObject({
      width: 300,
      height: 400,
    });
  });

  it('gives a smaller copy out as WebP, made once', async () => {
    const [reply, again] = await Promise.all([
      server.app.request(`${path}?width=160`),
      server.app.request(`${path}?width=160`),
    ]);
    expect(reply.headers.get('content-type')).toBe('image/webp');
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes);
    expect((await readPhoto(bytes)).width).toBe(160);
    const kept = readdirSync(thumbnailDir, { recursive: true }).filter((name) =>
      `${name}`.endsWith('-160.webp'),
    );
    expect(kept).toHaveLength(1);
  });

  it('never makes a picture larger', async () => {
    const reply = await server.app.request(`${path}?width=1280`);
    expect((await readPhoto(new Uint8Array(await reply.arrayBuffer()))).width).toBe(300);
  });

  it('answers 304 to who has it', async () => {
    const etag = (await server.app.request(`${path}?width=320`)).headers.get('etag') ?? '';
    const reply = await server.app.request(`${path}?width=320`, { headers: { 'if-none-match': etag } });
    expect(reply.status).toBe(304);
    expect((await server.app.request(path, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it.each(['1', '161', '99999', '-160', 'wide', '160.5'])('refuses the width %s', async (width) => {
    const reply = await server.app.request(`${path}?width=${width}`);
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({ code: 'invalid_request' });
  });

  it.each([
    'nothing.jpg',
    `${'0'.repeat(64)}.jpg`,
    '..%2f..%2fcatalogue.db',
    '%2e%2e/%2e%2e/etc/passwd',
    `${'0'.repeat(64)}`,
  ])('has nothing under %s', async (file) => {
    const reply = await server.app.request(`/images/${file}`);
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ code: 'not_found' });
  });

  it('answers 404 when the file has been lost', async () => {
    const size = { width: 1, height: 1 };
    const picture = server.catalogue.pictures.add(new Uint8Array([0xff, 0xd8, 0xff]), size);
    rmSync(picture.path);
    expect(existsSync(picture.path)).toBe(false);
    expect((await server.app.request(`/images/${picture.hash}.jpg`)).status).toBe(404);
    expect((await server.app.request(`/images/${picture.hash}.jpg?width=160`)).status).toBe(404);
  });
});
