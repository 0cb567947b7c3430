import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../open-test-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'lookalike-rates-route-'));
const ratesFile = join(folder, 'rates.json');
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ searches: false, options: { ratesFile } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('tells the rates with their day, and none where there are none', async () => {
  const ask = async () => (await server.app.request('/api/rates')).json();
  expect(await ask()).toEqual({ base: null, date: null, rates: {} });
  const rates = { base: 'EUR', date: '2026-11-20', rates: { GBP: 0.88 } };
  writeFileSync(ratesFile, JSON.stringify(rates));
  expect(await ask()).toEqual(rates);
});
