import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openAgent } from '../../../crawler/fetch/open-agent.ts';
import { openDeadline } from '../../../crawler/fetch/open-deadline.ts';
import { request } from '../../../crawler/fetch/request.ts';
import { serve } from '../shop/serve.ts';

function openCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

it('ends a page that trickles in, even when garbage is collected meanwhile', async () => {
  const collect = openCollector();
  const server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const trickle = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(trickle));
  });
  const agent = openAgent({ allowLoopback: true });
  const stop = new AbortController();
  const garbage = setInterval(collect, 50);
  try {
    const asked = request(agent, server.url, { timeoutMs: 600, signal: stop.signal });
    const late = wait(4000, 'still waiting', { ref: false });
    await expect(Promise.race([asked, late])).rejects.toMatchObject({ code: 'timeout' });
  } finally {
    clearInterval(garbage);
    stop.abort();
    await agent.destroy();
    await server.close();
  }
});

it('ends for the reason of whoever asked', () => {
  const stop = new AbortController();
  const { signal, close } = openDeadline(60_000, stop.signal);
  stop.abort('enough');
  expect(signal.reason).toBe('enough');
  close();
  const late = openDeadline(60_000, stop.signal);
  expect(late.signal.reason).toBe('enough');
  late.close();
});
