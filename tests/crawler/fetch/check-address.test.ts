import { request as ask } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { openGuardProxy } from '../../../crawler/browser/open-guard-proxy.ts';
import { isAllowedAddress, resolveHost } from '../../../crawler/fetch/check-address.ts';
import { openAgent } from '../../../crawler/fetch/open-agent.ts';
import { request } from '../../../crawler/fetch/request.ts';
import { type LocalServer, serve } from '../shop/serve.ts';

let shop: LocalServer;
const asked: string[] = [];

afterEach(async () => {
  asked.length = 0;
  await shop?.close();
});

/** Answers differently each time, as a name server does that means to get past a check. */
function rebind(...answers: string[]) {
  return async (host: string) => {
    asked.push(host);
    return [answers[Math.min(asked.length, answers.length) - 1] ?? ''];
  };
}

const open = async (answer: (path: string) => string | null) => {
  shop = await serve((incoming, response) => {
    const location = answer(incoming.url ?? '');
    response.writeHead(location === null ? 200 : 302, location === null ? {} : { location }).end('secret');
  });
  return new URL(shop.url).port;
};

it.each([
  ...['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254'],
  ...['0.0.0.0', '100.64.0.1', 'fd00::1', 'fe80::1', '224.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::'],
])('refuses %s', (address) => {
  expect(isAllowedAddress(address, { allowLoopback: false })).toBe(false);
});

it.each([
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://0x7f.1/',
  'http://127.1/',
  'http://[::ffff:7f00:1]/',
])('refuses %s, however it is written', async (link) => {
  const host = new URL(link).hostname;
  await expect(resolveHost(host, { allowLoopback: false })).rejects.toMatchObject({
    code: 'blocked_address',
  });
});

it('connects to the address that it checked, and asks for it once', async () => {
  const port = await open(() => null);
  const agent = openAgent({ allowLoopback: true, lookUp: rebind('127.0.0.1', '10.0.0.1') });
  expect((await request(agent, `http://shop.test:${port}/`)).status).toBe(200);
  expect(asked).toEqual(['shop.test']);
  await agent.close();
});

it('refuses a name that has come to mean a private address, at first and after a redirect', async () => {
  const port = await open((path) => (path === '/away' ? `http://other.test:${port}/` : null));
  const agent = openAgent({ allowLoopback: true, lookUp: rebind('127.0.0.1', '10.0.0.1') });
  await expect(request(agent, `http://shop.test:${port}/away`)).rejects.toMatchObject({
    code: 'blocked_address',
  });
  expect(asked).toEqual(['shop.test', 'other.test']);
  await agent.close();
});

it('lets a browser connect to checked addresses only, each time anew', async () => {
  const port = await open(() => null);
  const proxy = await openGuardProxy({ allowLoopback: true, lookUp: rebind('127.0.0.1', '169.254.169.254') });
  const get = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = ask(proxy.url, { path: `http://shop.test:${port}/` }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject).end();
    });
  expect([await get(), await get()]).toEqual([200, 403]);
  await proxy.close();
});
