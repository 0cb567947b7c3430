import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { RequestError } from '../../../server/request-error.ts';
import { pageRoutes } from '../../../server/routes/page.ts';

const root = mkdtempSync(join(tmpdir(), 'lookalike-page-'));
// As in a clone below a hidden folder.
const folder = join(root, '.clones/page');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<title>Lookalike</title>');
writeFileSync(join(folder, 'assets/main-abc123.js'), 'start();');
writeFileSync(join(folder, '.stamp'), 'hidden');
writeFileSync(join(folder, '../secret.txt'), 'secret');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const app = new Hono().route('/', pageRoutes(folder));
app.onError((error, c) => c.text('nothing', error instanceof RequestError ? error.status : 500));
const ask = async (path: string, headers: Record<string, string> = {}) => {
  const reply = await app.request(path, { headers });
  return { status: reply.status, text: await reply.text(), headers: reply.headers };
};

describe('the page', () => {
  it.each(['/', '/stores', '/stores/harbour/crawls/3', '/looks/a%20b'])('is there under %s', async (path) => {
    const { status, text, headers } = await ask(path);
    expect({ status, text }).toEqual({ status: 200, text: '<title>Lookalike</title>' });
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('keeps hashed files for ever and asks again for the page', async () => {
    const { headers, text } = await ask('/assets/main-abc123.js');
    expect(text).toBe('start();');
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('content-type')).toContain('text/javascript');
    const etag = (await ask('/')).headers.get('etag') ?? '';
    expect((await ask('/', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    '/api',
    '/api/nothing',
    '/images/x',
    '/metrics/x',
    '/assets/gone.js',
    '/.stamp',
    '/favicon.ico',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
  ])('is not there under %s', async (path) => {
    const { status, text } = await ask(path);
    expect({ status, text }).toEqual({ status: 404, text: 'nothing' });
  });

  it('is not there at all when it has not been built', async () => {
    const bare = new Hono().route('/', pageRoutes(null)).onError((_error, c) => c.text('nothing', 404));
    expect((await bare.request('/')).status).toBe(404);
  });
});
