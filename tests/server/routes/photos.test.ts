import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgent } from '../../../crawler/fetch/open-agent.ts';
import { request } from '../../../crawler/fetch/request.ts';
import { readPhoto } from '../../../photo/read-photo.ts';
import type { FetchPhoto } from '../../../server/parts.ts';
import { drawJpeg } from '../draw-photo.ts';
import { openTestServer, type TestServer } from '../open-test-server.ts';

const site = createServer(async (asked, reply) => {
  if (asked.url === '/large.jpg') reply.end(await drawJpeg({ width: 3200, height: 1000 }, [200, 100, 50]));
  else if (asked.url === '/page.html') reply.end('<h1>No photo</h1>');
  else if (asked.url === '/inside')
    reply.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end();
  else reply.writeHead(404).end();
});
let server: TestServer;
let address: string;
const agents = [true, false].map((allowLoopback) => openAgent({ allowLoopback }));

function fetchWith(agent: (typeof agents)[number] | undefined): FetchPhoto {
  return async (url, { signal }) => (await request(agent!, url, { signal: signal ?? null })).bytes;
}

beforeAll(async () => {
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  server = await openTestServer({ parts: { fetchPhoto: fetchWith(agents[0]) }, searches: false });
});
afterAll(async () => {
  await server.close();
  for (const agent of agents) await agent.close();
  site.close();
});

const ask = (url: string, { app } = server) =>
  app.request('/api/photos', {
    method: 'POST',
    body: JSON.stringify({ url }),
    headers: { 'content-type': 'application/json' },
  });

describe('POST /api/photos', () => {
  it('gives a copy of a photo elsewhere, scaled down', async () => {
    const reply = await ask(`${address}/large.jpg`);
    expect(reply.headers.get('content-type')).toBe('image/jpeg');
    expect(await readPhoto(new Uint8Array(await reply.arrayBuffer()))).toMatchObject({
      width: 1600,
      height: 500,
    });
  });

  it.each([
    ['/page.html', 415, 'not_an_image'],
    ['/gone.jpg', 422, 'http_404'],
    ['/inside', 422, 'blocked_address'],
  ])('says why there is none under %s', async (path, status, code) => {
    const reply = await ask(`${address}${path}`);
    const text = await reply.text();
    expect({ status: reply.status, code: JSON.parse(text).code }).toEqual({ status, code });
    expect(text).not.toContain('169.254');
  });

  it('reaches nothing on this machine unless it is allowed to', async () => {
    const strict = await openTestServer({ parts: { fetchPhoto: fetchWith(agents[1]) }, searches: false });
    expect(await (await ask(`${address}/large.jpg`, strict)).json()).toMatchObject({
      status: 422,
      code: 'blocked_address',
    });
    await strict.close();
  });

  it.each(['file:///etc/passwd', 'data:image/png;base64,AAAA', 'ftp://example.com/a.jpg', 'nonsense'])(
    'refuses %s',
    async (url) => {
      expect(await (await ask(url)).json()).toMatchObject({ status: 422, code: 'invalid_request' });
    },
  );
});
