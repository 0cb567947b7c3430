import { randomBytes } from 'node:crypto';
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { openAgent } from '../../../crawler/fetch/open-agent.ts';
import { type RequestOptions, request } from '../../../crawler/fetch/request.ts';
import { type LocalServer, serve } from '../shop/serve.ts';

let server: LocalServer;
afterEach(() => server.close());

async function open(answer: Parameters<typeof serve>[0]): Promise<void> {
  server = await serve(answer);
}

async function get(path: string, options: RequestOptions & { readonly allowLoopback?: boolean } = {}) {
  const agent = openAgent({ allowLoopback: options.allowLoopback ?? true });
  try {
    return await request(agent, path.startsWith('http') ? path : `${server.url}${path}`, options);
  } finally {
    await agent.destroy();
  }
}

it('unpacks what the server packed, and says where it came from', async () => {
  await open((question, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br', etag: '"a"' })
      .end(brotliCompressSync(`hello ${question.headers['user-agent']}`)),
  );
  const { bytes, url, etag } = await get('/page');
  expect(new TextDecoder().decode(bytes)).toMatch(/^hello LookalikeBot\//);
  expect({ url, etag }).toEqual({ url: `${server.url}/page`, etag: '"a"' });
});

it('asks only for what has changed', async () => {
  await open((question, response) =>
    response.writeHead(question.headers['if-none-match'] === '"a"' ? 304 : 200).end(),
  );
  expect((await get('/', { known: { etag: '"a"', lastModified: null } })).status).toBe(304);
});

it('refuses this machine, by whatever name', async () => {
  await open((_, response) => response.end('secret'));
  const { port } = new URL(server.url);
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    '127.1',
    '0.0.0.0',
  ]) {
    await expect(get(`http://${host}:${port}/`, { allowLoopback: false })).rejects.toMatchObject({
      code: 'blocked_address',
    });
  }
});

it.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://100.64.0.1/',
])('refuses the private address %s even where loopback is allowed', async (address) => {
  await open((_, response) => response.end());
  await expect(get(address)).rejects.toMatchObject({ code: 'blocked_address' });
});

it('checks where a redirect leads as if it had been asked for', async () => {
  await open((_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end());
  await expect(get('/')).rejects.toMatchObject({ code: 'blocked_address' });
});

it.each(['file:///etc/passwd', 'data:text/html,hello', 'javascript:alert(1)', 'ftp://127.0.0.1/'])(
  'does not follow a redirect to %s',
  async (location) => {
    await open((_, response) => response.writeHead(301, { location }).end());
    await expect(get('/')).rejects.toMatchObject({ code: 'wrong_address' });
  },
);

it('gives up on a circle of redirects', async () => {
  await open((_, response) => response.writeHead(302, { location: '/again' }).end());
  await expect(get('/')).rejects.toMatchObject({ code: 'too_many_redirects' });
});

it('stops at a small body that unpacks into a large one', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  await open((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
  expect(bomb.length).toBeLessThan(50_000);
  await expect(get('/', { maxBytes: 1_000_000 })).rejects.toMatchObject({ code: 'too_large' });
});

it('stops at a body that never ends', async () => {
  await open((_, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(50_000)), 1);
    response.on('close', () => clearInterval(timer));
  });
  await expect(get('/', { maxBytes: 500_000 })).rejects.toMatchObject({ code: 'too_large' });
});

it('lets go of a packed body that it cuts', async () => {
  let leave = () => {};
  const isLeft = new Promise<void>((resolve) => {
    leave = resolve;
  });
  await open((_, response) => {
    const packer = createGzip();
    packer.pipe(response.writeHead(200, { 'content-encoding': 'gzip' }));
    const timer = setInterval(() => packer.write(randomBytes(50_000)), 1);
    response.on('close', () => {
      clearInterval(timer);
      leave();
    });
  });
  const agent = openAgent({ allowLoopback: true });
  const { bytes } = await request(agent, server.url, { maxBytes: 100_000, mayCut: true });
  expect(bytes.length).toBe(100_000);
  await isLeft;
  await agent.close();
});

it('notices a body that ends early', async () => {
  const packed = gzipSync('<html>'.repeat(5000));
  await open((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, 60)),
  );
  await expect(get('/')).rejects.toMatchObject({ code: 'truncated', mayRetry: true });
});

it('notices a connection that is cut', async () => {
  await open((_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half');
    setTimeout(() => response.destroy(), 20);
  });
  await expect(get('/')).rejects.toMatchObject({ code: 'truncated', mayRetry: true });
});

it('does not wait for ever, neither for the head nor for the body', async () => {
  await open((question, response) => {
    if (question.url === '/body') response.writeHead(200).write('slow');
  });
  await expect(get('/head', { timeoutMs: 120 })).rejects.toMatchObject({ code: 'timeout' });
  await expect(get('/body', { timeoutMs: 120 })).rejects.toMatchObject({ code: 'timeout' });
});

it.each([
  [404, 'http_404', true],
  [410, 'http_410', true],
  [403, 'http_403', false],
  [500, 'http_500', false],
])('answers status %i with %s', async (status, code, isGone) => {
  await open((_, response) => response.writeHead(status).end('no'));
  await expect(get('/')).rejects.toMatchObject({
    name: 'SkipPageError',
    code,
    isGone,
    mayRetry: status >= 500,
  });
});

it('passes on how long a busy server wants to be left alone', async () => {
  await open((question, response) =>
    response
      .writeHead(question.url === '/date' ? 503 : 429, {
        'retry-after': question.url === '/date' ? new Date(Date.now() + 90_000).toUTCString() : '7',
      })
      .end(),
  );
  await expect(get('/')).rejects.toMatchObject({ name: 'ThrottledError', waitMs: 7000 });
  const error = await get('/date').catch((reason: { waitMs: number }) => reason);
  expect(error).toMatchObject({ waitMs: expect.closeTo(90_000, -4) });
});
