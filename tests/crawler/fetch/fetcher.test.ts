import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { openFetcher } from '../../../crawler/fetch/fetcher.ts';
import { serve } from '../shop/serve.ts';

/** A fetcher and a server; `asked` are the paths that the server was asked for, robots.txt left out. */
async function openServer(
  robots: string,
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => void response.end(),
) {
  const asked: string[] = [];
  const server = await serve((request, response) => {
    if (request.url === '/robots.txt') return void response.end(robots);
    asked.push(request.url ?? '');
    answer(request, response);
  });
  const fetcher = openFetcher({ allowLoopback: true });
  onTestFinished(() => fetcher.close().then(server.close));
  return { fetcher, asked, at: (path: string) => `${server.url}${path}` };
}

it('asks a host that asked for patience for nothing else meanwhile', async () => {
  const { fetcher, asked, at } = await openServer('', (_, response) => {
    response.writeHead(429, { 'retry-after': '60' }).end();
  });
  await expect(fetcher.fetch(at('/page'))).rejects.toMatchObject({ code: 'throttled', waitMs: 60_000 });
  const later = { code: 'throttled', waitMs: expect.any(Number) };
  await expect(fetcher.fetch(at('/picture.jpg'))).rejects.toMatchObject(later);
  await expect(fetcher.inTurn(at('/shown'), async () => 'shown')).rejects.toMatchObject(later);
  expect(asked).toEqual(['/page']);
});

it('goes on asking a host that did not say how long to wait', async () => {
  const { fetcher, asked, at } = await openServer('', (_, response) => void response.writeHead(503).end());
  for (const path of ['/a', '/b'])
    await expect(fetcher.fetch(at(path))).rejects.toMatchObject({ code: 'throttled', waitMs: null });
  expect(asked).toEqual(['/a', '/b']);
});

it('keeps the crawl-delay between any two visits, also of a browser; a stop does not wait for it', async () => {
  const { fetcher, asked, at } = await openServer('User-agent: *\nCrawl-delay: 30');
  await fetcher.fetch(at('/first'));
  const stop = new AbortController();
  const { signal } = stop;
  const visits = [
    fetcher.fetch(at('/second'), { signal }),
    fetcher.inTurn(at('/third'), async () => asked.push('shown'), signal),
  ];
  setTimeout(() => stop.abort(), 50);
  const outcomes = await Promise.allSettled(visits);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(asked).toEqual(['/first']);
});

it('keeps the crawl-delay between a page and where it redirects, too', async () => {
  const times: number[] = [];
  const { fetcher, at } = await openServer('User-agent: *\nCrawl-delay: 0.5', (request, response) => {
    times.push(performance.now());
    if (request.url === '/new') response.end('here');
    else response.writeHead(301, { location: '/new' }).end();
  });
  expect((await fetcher.fetch(at('/old'))).url).toBe(at('/new'));
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(400);
});

it('obeys robots.txt behind a redirect, too', async () => {
  const { fetcher, asked, at } = await openServer(
    'User-agent: *\nDisallow: /private',
    (request, response) => {
      const location = request.url === '/a' ? '/private/b' : '/c';
      if (request.url === '/c') return void response.end('here');
      response.writeHead(302, { location }).end();
    },
  );
  await expect(fetcher.fetch(at('/a'))).rejects.toMatchObject({ code: 'robots_disallowed' });
  await expect(fetcher.inTurn(at('/private/b'), async () => 0)).rejects.toMatchObject({
    code: 'robots_disallowed',
  });
  expect((await fetcher.fetch(at('/b'))).url).toBe(at('/c'));
  expect(asked).toEqual(['/a', '/b', '/c']);
});

it('asks what a picture weighs without downloading it', async () => {
  const { fetcher, at } = await openServer('', ({ method }, response) => {
    response.writeHead(200, { 'content-length': 5 }).end(method === 'HEAD' ? '' : 'bytes');
  });
  expect(await fetcher.fetch(at('/'), { method: 'HEAD' })).toMatchObject({
    length: 5,
    bytes: new Uint8Array(),
  });
  expect(await fetcher.fetch(at('/'))).toMatchObject({ length: 5, bytes: Buffer.from('bytes') });
});

/** A fetcher and a server whose robots.txt is answered anew each time; `visit` counts from 1. */
async function openMoody(robots: (response: ServerResponse, visit: number) => void) {
  let visits = 0;
  const server = await serve((request, response) => {
    if (request.url === '/robots.txt') robots(response, ++visits);
    else response.end('here');
  });
  const fetcher = openFetcher({ allowLoopback: true });
  onTestFinished(() => fetcher.close().then(server.close));
  return { fetch: (path: string) => fetcher.fetch(`${server.url}${path}`), visits: () => visits };
}

it('asks again for a robots.txt that was busy, and tells meanwhile that it was', async () => {
  const { fetch } = await openMoody((response, visit) => {
    if (visit === 1) response.writeHead(503, { 'retry-after': '0' }).end();
    else response.end('User-agent: *\nDisallow: /private');
  });
  await expect(fetch('/page')).rejects.toMatchObject({ code: 'throttled', waitMs: 0 });
  expect((await fetch('/page')).status).toBe(200);
});

it('does not take a robots.txt whose answer broke off for none', async () => {
  const { fetch } = await openMoody((response, visit) => {
    if (visit === 1) response.destroy();
    else response.end('User-agent: *\nDisallow: /private');
  });
  await expect(fetch('/private')).rejects.toMatchObject({ mayRetry: true });
  await expect(fetch('/private')).rejects.toMatchObject({ code: 'robots_disallowed' });
});

it('leaves a host alone whose robots.txt never comes', async () => {
  const { fetch, visits } = await openMoody((response) => void response.writeHead(500).end());
  for (let count = 0; count < 5; count++) await expect(fetch('/page')).rejects.toMatchObject({ status: 500 });
  const left = { code: 'robots_unanswered', mayRetry: false, isUnanswered: true };
  await expect(fetch('/page')).rejects.toMatchObject(left);
  expect(visits()).toBe(5);
});

it('obeys the first rules of a robots.txt without end', async () => {
  const text = `User-agent: *\nDisallow: /private\n${'# and so on\n'.repeat(60_000)}`;
  const { fetch } = await openMoody((response) => void response.end(text));
  await expect(fetch('/private')).rejects.toMatchObject({ code: 'robots_disallowed' });
  expect((await fetch('/page')).status).toBe(200);
});
