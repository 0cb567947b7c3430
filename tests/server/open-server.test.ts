import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenServerOptions, openServer } from '../../server/open-server.ts';
import { drawJpeg } from './draw-photo.ts';
import { harbour, openTestServer, type TestServer } from './open-test-server.ts';

let test: TestServer;
beforeEach(async () => {
  test = await openTestServer({ searches: false });
});
afterEach(() => test.close());

const open = (options: Partial<OpenServerOptions> = {}) =>
  openServer({ parts: test.parts, log: test.log, port: 0, ...options });

function toForm(bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  form.set('photo', new File([bytes], 'look.jpg'));
  return form;
}

describe('openServer', () => {
  it('answers over HTTP and says where', async () => {
    const server = await open();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const look = await drawJpeg({ width: 100, height: 100 }, [255, 255, 255]);
    const reply = await fetch(`${server.url}/api/outfits`, { method: 'POST', body: toForm(look) });
    expect(await reply.json()).toMatchObject({ width: 100, height: 100, garments: [] });
    await server.close();
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow();
  });

  it.each([{ chunked: false }, { chunked: true }])(
    'tells of a 50 MB upload that it is too large: %j',
    async ({ chunked }) => {
      const server = await open();
      const { status, code } = await upload(`${server.url}/api/outfits`, 50_000_000, chunked);
      expect({ status, code }).toEqual({ status: 413, code: 'upload_too_large' });
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
      await server.close();
    },
  );

  it('says of a crawl whose process died that it was stopped', async () => {
    test.catalogue.stores.save(harbour);
    const { id } = test.parts.catalogue.crawls.start(harbour.id);
    const server = await open();
    const reply = await fetch(`${server.url}/api/crawls/${id}`);
    expect(await reply.json()).toMatchObject({ state: 'stopped', endedAt: expect.any(String) });
    await server.close();
  });

  it('finishes what it was asked before it closes', async () => {
    let finish = (_bytes: Uint8Array) => {};
    let noteAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      noteAsked = resolve;
    });
    const fetchPhoto = () => {
      noteAsked();
      return new Promise<Uint8Array>((resolve) => {
        finish = resolve;
      });
    };
    const server = await open({ parts: { ...test.parts, fetchPhoto } });
    const reply = fetch(`${server.url}/api/outfits`, {
      method: 'POST',
      body: '{"url":"https://example.com/look.jpg"}',
      headers: { 'content-type': 'application/json' },
    });
    await asked;
    const closing = server.close();
    finish(await drawJpeg({ width: 50, height: 50 }, [255, 255, 255]));
    expect((await reply).status).toBe(200);
    await closing;
  });

  it('ends live crawls and their listeners when it closes', async () => {
    test.catalogue.stores.save(harbour);
    const { catalogue } = test;
    const parts = {
      ...test.parts,
      crawlStore: async (
        _store: unknown,
        { crawl, signal }: { crawl: { id: number }; signal: AbortSignal },
      ) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        catalogue.crawls.end(crawl.id, 'stopped');
        return catalogue.crawls.find(crawl.id)!;
      },
    };
    const server = await open({ parts });
    const { id } = await (await fetch(`${server.url}/api/stores/harbour/crawls`, { method: 'POST' })).json();
    const events = (await fetch(`${server.url}/api/crawls/${id}/events`)).text();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.close();
    expect(await events).toContain('event: end');
    expect(catalogue.crawls.find(id)?.state).toBe('stopped');
  });

  it('serves other machines only with a token', async () => {
    await expect(open({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'token_required' });
    const server = await open({ host: '0.0.0.0', adminToken: 's3cret' });
    const address = server.url.replace('0.0.0.0', '127.0.0.1');
    expect((await fetch(`${address}/api/health`, { headers: { host: 'shop.example' } })).status).toBe(200);
    await server.close();
  });

  it('says when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(open({ port })).rejects.toMatchObject({ code: 'address_in_use' });
    other.close();
  });

  it('says when the host is not here', async () => {
    const away = { host: '192.0.2.1', adminToken: 's3cret' };
    await expect(open(away)).rejects.toMatchObject({ code: 'address_not_available' });
  });
});

/** Sends a form with a file of so many zeros, and then looks for the answer. */
function upload(
  url: string,
  length: number,
  chunked: boolean,
): Promise<{ status: number | undefined; code: string }> {
  const head = Buffer.from('--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n');
  const tail = Buffer.from('\r\n--x--\r\n');
  const size = chunked ? {} : { 'content-length': head.length + length + tail.length };
  return new Promise((resolve, reject) => {
    const client = request(url, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', ...size },
    });
    client.on('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, code: JSON.parse(Buffer.concat(chunks).toString()).code });
    });
    client.on('error', reject);
    client.write(head);
    const chunk = Buffer.alloc(1_000_000);
    for (let sent = 0; sent < length; sent += chunk.length) client.write(chunk);
    client.end(tail);
  });
}
