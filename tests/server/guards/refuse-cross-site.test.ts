import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { refuseCrossSite } from '../../../server/guards/refuse-cross-site.ts';

const app = new Hono().use(refuseCrossSite()).all('/', (c) => c.text('in'));
app.onError((_error, c) => c.text('out', 403));
const host = 'shop.example:3000';
const send = async (headers: Record<string, string>, method = 'POST') =>
  (await app.request('/', { method, headers: { host, ...headers } })).text();

describe('refuseCrossSite', () => {
  it('takes what its own pages send, also behind a proxy that ends TLS', async () => {
    expect(await send({ origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBe('in');
    expect(await send({ origin: `https://${host}` })).toBe('in');
  });

  it('takes what programs send', async () => {
    expect(await send({})).toBe('in');
  });

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://shop.example:3001' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: `http://${host}` },
  ])('refuses changes with %j', async (headers) => {
    expect(await send(headers)).toBe('out');
    expect(await send(headers, 'DELETE')).toBe('out');
  });

  it('lets links from elsewhere read', async () => {
    expect(await send({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe('in');
  });
});
