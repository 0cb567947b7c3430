import { request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { type GuardProxy, openGuardProxy } from '../../../crawler/browser/open-guard-proxy.ts';
import { type LocalServer, serve } from '../shop/serve.ts';

let proxy: GuardProxy;
let server: LocalServer;
let visits: number;

afterEach(async () => {
  await proxy.close();
  await server.close();
});

async function open(allowLoopback: boolean): Promise<void> {
  visits = 0;
  server = await serve((_, response) => {
    visits++;
    response.end('hello');
  });
  proxy = await openGuardProxy({ allowLoopback });
}

/** The status that the proxy answers with. */
function ask(method: 'GET' | 'CONNECT', path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(proxy.url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: hostname, port, method, path });
    asked.on('connect', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

it('lets through what may be reached, by request and by tunnel', async () => {
  await open(true);
  expect(await ask('GET', `${server.url}/`)).toBe(200);
  expect(await ask('CONNECT', new URL(server.url).host)).toBe(200);
  expect(visits).toBe(1);
});

it('lets nothing through to this machine unless told so', async () => {
  await open(false);
  const { port } = new URL(server.url);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433']) {
    expect(await ask('GET', `http://${host}:${port}/`)).toBe(403);
    expect(await ask('CONNECT', `${host}:${port}`)).toBe(403);
  }
  expect(visits).toBe(0);
});

it.each(['169.254.169.254:80', '10.0.0.1:443', '[fd00::1]:443', '192.168.0.1:80'])(
  'refuses %s even where loopback is allowed',
  async (authority) => {
    await open(true);
    expect(await ask('CONNECT', authority)).toBe(403);
    expect(await ask('GET', `http://${authority}/`)).toBe(403);
  },
);

it('refuses ports that shops are not served on', async () => {
  await open(true);
  expect(await ask('CONNECT', '93.184.216.34:22')).toBe(403);
});
