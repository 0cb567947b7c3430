import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { loopbackHostsOnly } from '../../../server/guards/loopback-hosts-only.ts';

const app = new Hono().use(loopbackHostsOnly()).get('/', (c) => c.text('in'));
app.onError((_error, c) => c.text('out', 403));
const ask = async (host: string) => (await app.request('/', { headers: { host } })).text();

it.each([
  'localhost',
  'localhost:3000',
  'LOCALHOST:80',
  '127.0.0.1:3000',
  '127.9.9.9',
  '[::1]:3000',
  '[::1]',
])('answers as %s', async (host) => {
  expect(await ask(host)).toBe('in');
});

it.each([
  'evil.example',
  '127.0.0.1.evil.example',
  'localhost.evil.example:3000',
  '192.168.1.4:3000',
  '0.0.0.0',
  '[::]',
  'localhost:3000:1',
  'evil.example#localhost',
])('does not answer as %s', async (host) => {
  expect(await ask(host)).toBe('out');
});
