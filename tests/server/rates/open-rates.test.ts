import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRates } from '../../../server/rates/open-rates.ts';

const xml = (day: string, pounds: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <Cube><Cube time='${day}'><Cube currency='USD' rate='1.1602'/><Cube currency='GBP' rate='${pounds}'/></Cube></Cube>
</gesmes:Envelope>`;
const own = (date: string) => JSON.stringify({ base: 'EUR', date, rates: { GBP: 0.9 } });

let folder: string;
let file: string;
const closing: (() => void)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lookalike-rates-'));
  file = join(folder, 'rates.json');
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
  rmSync(folder, { recursive: true, force: true });
});

/** A place that publishes rates; `asked` counts. */
async function publish(answer: () => string | null) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const text = answer();
    response.statusCode = text === null ? 500 : 200;
    response.end(text ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/daily.xml`, asked };
}

function open(given: { url?: string; now?: () => number }) {
  const errors: unknown[] = [];
  const rates = openRates({ file, url: null, onError: (error) => errors.push(error), ...given });
  return { rates, errors };
}

it('has none where there is neither a file nor an address', async () => {
  const { rates, errors } = open({});
  expect(await rates.read()).toBeNull();
  expect(errors).toEqual([]);
});

it("reads the operator's file, and reads it anew when it changes", async () => {
  const { rates } = open({});
  writeFileSync(file, own('2026-11-19'));
  expect(await rates.read()).toEqual({ base: 'EUR', date: '2026-11-19', rates: { GBP: 0.9 } });
  writeFileSync(file, own('2026-11-20'));
  expect((await rates.read())?.date).toBe('2026-11-20');
});

it.each([
  ['{', 'no JSON'],
  ['{"base":"EUR","date":"yesterday","rates":{}}', 'no day'],
  ['{"base":"EUR","date":"2026-11-20","rates":{"GBP":0}}', 'a rate of nothing'],
  ['{"base":"euro","date":"2026-11-20","rates":{}}', 'no ISO code'],
])('passes over a file that holds %s (%s), and says so', async (text) => {
  writeFileSync(file, text);
  const { rates, errors } = open({});
  expect(await rates.read()).toBeNull();
  expect(errors).toHaveLength(1);
});

it('fetches the XML of the European Central Bank once, however many ask', async () => {
  const { url, asked } = await publish(() => xml('2026-11-20', '0.8811'));
  const { rates } = open({ url });
  const both = await Promise.all([rates.read(), rates.read()]);
  const expected = { base: 'EUR', date: '2026-11-20', rates: { USD: 1.1602, GBP: 0.8811 } };
  expect(both).toEqual([expected, expected]);
  await rates.read();
  expect(asked).toEqual(['/daily.xml']);
});

it('fetches JSON, too', async () => {
  const { url } = await publish(() => own('2026-11-18'));
  expect((await open({ url }).rates.read())?.rates).toEqual({ GBP: 0.9 });
});

it('asks again after some hours, and keeps the old rates while the address fails', async () => {
  let hours = 0;
  let day: string | null = xml('2026-11-19', '0.88');
  const { url, asked } = await publish(() => day);
  const { rates, errors } = open({ url, now: () => hours * 3_600_000 });
  expect((await rates.read())?.date).toBe('2026-11-19');
  hours = 7;
  day = null;
  expect((await rates.read())?.date).toBe('2026-11-19');
  expect(errors).toHaveLength(1);
  // Left alone for a while after it failed.
  await rates.read();
  expect(asked).toHaveLength(2);
  hours = 8;
  day = xml('2026-11-20', '0.88');
  expect((await rates.read())?.date).toBe('2026-11-20');
});

it('lets the later day count', async () => {
  const { url } = await publish(() => xml('2026-11-20', '0.88'));
  const { rates } = open({ url });
  writeFileSync(file, own('2026-11-19'));
  expect((await rates.read())?.rates['GBP']).toBe(0.88);
  writeFileSync(file, own('2026-11-21'));
  expect((await rates.read())?.rates['GBP']).toBe(0.9);
});

it('takes no file that is no rates for some', async () => {
  const { url } = await publish(() => '<html><body>Sorry</body></html>');
  const { rates, errors } = open({ url });
  expect(await rates.read()).toBeNull();
  expect(errors).toHaveLength(1);
});
