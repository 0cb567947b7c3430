import { describe, expect, it, onTestFinished } from 'vitest';
import { openFetcher } from '../../../crawler/fetch/fetcher.ts';
import { openPatience } from '../../../crawler/fetch/patience.ts';
import { serve } from '../shop/serve.ts';

describe('patience with a host', () => {
  it('is all there is until its pace is known', () => {
    const patience = openPatience(30_000);
    for (let count = 0; count < 19; count++) patience.answered(10);
    expect(patience.limitMs(1)).toBe(30_000);
    patience.answered(10);
    expect([1, 2, 3].map(patience.limitMs)).toEqual([3000, 12_000, 30_000]);
  });

  it('is twenty usual answers, whatever a few of them took, and never beyond the longest', () => {
    const patience = openPatience(30_000);
    for (let count = 0; count < 60; count++) patience.answered(count < 5 ? 25_000 : 400.01);
    expect(patience.limitMs(1)).toBe(8000);
    for (let count = 0; count < 100; count++) patience.answered(5000);
    expect(patience.limitMs(1)).toBe(30_000);
  });
});

it('gives up early on what a quick host does not answer, and waits the second time', async () => {
  let visits = 0;
  const server = await serve((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    if (request.url !== '/slow') return void response.end('quick');
    if (++visits > 1) setTimeout(() => response.end('at last'), 3500);
  });
  const fetcher = openFetcher({ allowLoopback: true });
  onTestFinished(() => fetcher.close().then(server.close));
  for (let page = 0; page < 25; page++) await fetcher.fetch(`${server.url}/${page}`);
  await expect(fetcher.fetch(`${server.url}/slow`)).rejects.toMatchObject({
    code: 'timeout',
    mayRetry: true,
  });
  const { bytes } = await fetcher.fetch(`${server.url}/slow`, { tries: 2 });
  expect(Buffer.from(bytes).toString()).toBe('at last');
}, 20_000);
