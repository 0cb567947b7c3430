import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { openFetcher } from '../../../crawler/fetch/fetcher.ts';
import { openPaces } from '../../../crawler/fetch/paces.ts';
import { serve } from '../shop/serve.ts';

/** Two crawls' fetchers and one server; `asked` says when the server was asked for what, robots.txt left out. */
async function openTwo(
  robots: readonly string[],
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => void response.end(),
) {
  const asked: { readonly path: string; readonly at: number }[] = [];
  let robotsAsked = 0;
  const server = await serve((request, response) => {
    if (request.url === '/robots.txt') return void response.end(robots[robotsAsked++ % robots.length]);
    asked.push({ path: request.url ?? '', at: performance.now() });
    answer(request, response);
  });
  const paces = openPaces();
  const open = () => openFetcher({ allowLoopback: true, paces });
  const fetchers = [open(), open()] as const;
  onTestFinished(() => Promise.allSettled(fetchers.map((fetcher) => fetcher.close())).then(server.close));
  const gaps = () => asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
  return { fetchers, paces, open, asked, gaps, at: (path: string) => `${server.url}${path}` };
}

const delay = (seconds: number) => `User-agent: *\nCrawl-delay: ${seconds}`;

it('keeps one pace for two crawls of one host', async () => {
  const { fetchers, gaps, at } = await openTwo([delay(0.3)]);
  await Promise.all(fetchers.map((fetcher) => fetcher.robots(at('/'))));
  await Promise.all(['/1', '/2'].flatMap((path) => fetchers.map((fetcher) => fetcher.fetch(at(path)))));
  expect(gaps()).toHaveLength(3);
  expect(Math.min(...gaps())).toBeGreaterThan(150);
});

it('keeps the larger of two crawl-delays, until whoever was told of it has left', async () => {
  const { fetchers, gaps, at } = await openTwo([delay(0.05), delay(0.4)]);
  const [one, other] = fetchers;
  await one.robots(at('/'));
  await other.robots(at('/'));
  for (const path of ['/1', '/2']) await one.fetch(at(path));
  expect(gaps()[0]).toBeGreaterThan(250);
  await other.close();
  await one.fetch(at('/3'));
  expect(gaps()[1]).toBeLessThan(250);
});

it('asks for nothing, not even robots.txt, while the host rests for another crawl', async () => {
  const { fetchers, open, paces, asked, at } = await openTwo([''], (_, response) => {
    response.writeHead(429, { 'retry-after': '60' }).end();
  });
  const [one, other] = fetchers;
  await expect(one.fetch(at('/page'))).rejects.toMatchObject({ waitMs: 60_000 });
  const throttled = { code: 'throttled', waitMs: expect.any(Number) };
  await expect(other.fetch(at('/page'))).rejects.toMatchObject(throttled);
  await Promise.all([one.close(), other.close()]);
  expect(paces.size).toBe(1);
  const later = open();
  // More often than a robots.txt that never comes is asked for: a host that rests has not been asked.
  for (let count = 0; count < 8; count++)
    await expect(later.fetch(at('/page'))).rejects.toMatchObject(throttled);
  await later.close();
  expect(asked.map(({ path }) => path)).toEqual(['/page']);
});

it('asks no more at once than the shyest of those who ask allows', async () => {
  const paces = openPaces();
  const [bold] = [4, 2].map((atOnce) => paces.join('shop.test', { everyMs: 0, atOnce }));
  let running = 0;
  let most = 0;
  const ask = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
  };
  await Promise.all(Array.from({ length: 8 }, () => bold?.inTurn('https://shop.test/', ask)));
  expect(most).toBe(2);
});

it('forgets a host when the last crawl has left it', async () => {
  const { fetchers, paces, at } = await openTwo([delay(30)]);
  await Promise.all(fetchers.map((fetcher, index) => fetcher.robots(at(`/${index}`))));
  await fetchers[0].fetch(at('/'));
  expect(paces.size).toBe(1);
  for (const fetcher of fetchers) await fetcher.close();
  expect(paces.size).toBe(0);
  await expect(fetchers[0].robots(at('/'))).resolves.toBeDefined();
  expect(paces.size).toBe(0);
});

it('a stop gives its turn back', async () => {
  const { fetchers, gaps, at } = await openTwo([delay(0.3)]);
  const [one, other] = fetchers;
  await one.fetch(at('/1'));
  const stop = new AbortController();
  const stopped = ['/2', '/3', '/4', '/5'].map((path) => one.fetch(at(path), { signal: stop.signal }));
  const next = other.fetch(at('/6'));
  setTimeout(() => stop.abort(), 20);
  await Promise.allSettled(stopped);
  await next;
  expect(gaps()).toHaveLength(1);
  expect(gaps()[0]).toBeLessThan(600);
});
