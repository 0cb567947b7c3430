import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { uploadGate } from '../../../server/guards/upload-gate.ts';
import { RequestError } from '../../../server/request-error.ts';
import { goesOnUntil } from '../../../server/when-answered.ts';

/** An app whose requests end when told to. */
function openSlowApp(options: { running: number; waiting: number }) {
  const running: (() => void)[] = [];
  const app = new Hono().use(uploadGate(options)).post('/', async (c) => {
    await new Promise<void>((resolve) => running.push(resolve));
    return c.text('done');
  });
  app.onError((error, c) => {
    if (!(error instanceof RequestError)) throw error;
    return c.text(error.code, error.status, error.headers);
  });
  return { app, running };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

it('works on so many at once, lets so many wait, and sends the rest away', async () => {
  const { app, running } = openSlowApp({ running: 2, waiting: 1 });
  const asked = Array.from({ length: 4 }, () => app.request('/', { method: 'POST' }));
  await settle();
  expect(running).toHaveLength(2);
  const refused = await asked[3];
  expect(refused?.status).toBe(503);
  expect(refused?.headers.get('retry-after')).toBe('3');

  running.shift()?.();
  await settle();
  expect(running).toHaveLength(2);
  for (const end of running) end();
  const texts = await Promise.all(asked.slice(0, 3).map(async (one) => (await one).text()));
  expect(texts).toEqual(['done', 'done', 'done']);
});

it('gives a place back when the work fails', async () => {
  const app = new Hono().use(uploadGate({ running: 1, waiting: 0 })).post('/', () => {
    throw new Error('broken');
  });
  app.onError((error, c) => c.text(error.message, 500));
  for (const _ of [1, 2, 3]) expect(await (await app.request('/', { method: 'POST' })).text()).toBe('broken');
});

it('gives a place back only when an answer that goes on has ended', async () => {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const app = new Hono().use(uploadGate({ running: 1, waiting: 1 })).post('/', (c) => {
    goesOnUntil(c, ended);
    return c.text('begun');
  });
  expect((await app.request('/', { method: 'POST' })).status).toBe(200);
  let isSecondIn = false;
  const second = Promise.resolve(app.request('/', { method: 'POST' })).then(() => {
    isSecondIn = true;
  });
  await settle();
  expect(isSecondIn).toBe(false);
  end();
  await second;
  expect(isSecondIn).toBe(true);
});
