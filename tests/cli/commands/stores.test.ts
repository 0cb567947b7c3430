import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type LocalServer, serve } from '../../crawler/shop/serve.ts';
import { runLookalike } from './run-lookalike.ts';

const data = mkdtempSync(join(tmpdir(), 'lookalike-stores-'));
let shop: LocalServer;

const tiles = [1, 2, 3].map(
  (n) =>
    `<li class="tile"><a href="/goods/${n}"><img src="/${n}.png" alt=""><h3>Coat ${n}</h3></a><span class="price">£${n}0.00</span></li>`,
);
const page = `<html lang="en-GB"><meta property="og:site_name" content="Harbour &amp; Co."><h1>Coats</h1><ul>${tiles.join('')}</ul></html>`;

beforeAll(async () => {
  process.env['LOOKALIKE_ALLOW_LOOPBACK'] = '1';
  shop = await serve((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    const own = request.url === '/kutsu' ? page.replace('Harbour &amp; Co.', 'メルカリ') : page;
    response.writeHead(200, { 'content-type': 'text/html' }).end(own);
  });
});
afterAll(async () => {
  delete process.env['LOOKALIKE_ALLOW_LOOPBACK'];
  await shop.close();
  rmSync(data, { recursive: true, force: true });
});

describe('stores add', { timeout: 120_000 }, () => {
  const run = (...args: readonly string[]) => runLookalike(['stores', ...args, '--data', data, '--json']);

  it('shows first what would be found, and then takes an address and the name that the shop gives itself', async () => {
    const seen = await run('add', `${shop.url}/coats`, '--preview');
    expect(seen.code).toBe(0);
    expect(JSON.parse(seen.stdout)).toMatchObject({
      name: 'Harbour & Co.',
      products: [{ name: 'Coat 1', price: { minorUnits: 1000, currency: 'GBP' } }, {}, {}],
    });
    expect((await run('list')).stdout).toBe('');
    const added = await run('add', `${shop.url}/coats`);
    const store = { id: 'harbour-co', name: 'Harbour & Co.', url: `${shop.url}/coats`, products: 0 };
    expect(JSON.parse(added.stdout)).toMatchObject(store);
    expect(JSON.parse((await run('list')).stdout)).toMatchObject(store);
  });

  it('leaves a known store as it is, gives another of its name an id of its own, and one without Latin letters its host for an id', async () => {
    const other = mkdtempSync(join(tmpdir(), 'lookalike-stores-'));
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    const add = async (path: string) =>
      JSON.parse((await runLookalike(['stores', 'add', shop.url + path, '--data', other, '--json'])).stdout);
    const first = await add('/coats');
    expect(await add('/coats')).toEqual(first);
    expect(await add('/hats')).toMatchObject({ id: 'harbour-co-2', url: `${shop.url}/hats` });
    const id = new URL(shop.url).host.replace(/\W/g, '-');
    expect(await add('/kutsu')).toMatchObject({ id, name: 'メルカリ' });
  });

  it('looks at addresses only, also at those without their https://', async () => {
    expect(await run('add', 'shop.json', '--preview')).toMatchObject({ code: 2 });
    const unknown = await run('add', 'shop.invalid/coats', '--preview');
    expect(unknown.code).toBe(3);
    expect(unknown.stderr).toContain('address for shop.invalid');
  });
});
